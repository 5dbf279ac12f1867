import { Ground, groundName } from '../../shared/domain/ground.ts'
import type { TermsForm } from '../../shared/domain/termsTaken.ts'
import { Strength } from '../../shared/domain/wordList.ts'
import { strengthName } from '../../shared/domain/wordListWords.ts'
import { useStore } from '../store.ts'
import { Checkbox } from '../ui/Checkbox.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { type RadioCard, RadioCards } from '../ui/RadioCards.tsx'
import { Select } from '../ui/Select.tsx'
import { changeTakeOut, leaveTakeOut, saveTerms } from './takingOutTerms.ts'

const EVERY = 'all'
const forms: readonly RadioCard<TermsForm>[] = [
  { value: 'json', label: 'A word list of Bonafide', note: 'JSON: everything, to bring in again' },
  { value: 'csv', label: 'CSV for a spreadsheet', note: 'no cell is taken for a formula' },
  { value: 'csv-exact', label: 'CSV, exact', note: 'for programs; not for a spreadsheet' },
  { value: 'tsv', label: 'TSV for a spreadsheet', note: 'no cell is taken for a formula' },
  { value: 'tsv-exact', label: 'TSV, exact', note: 'for programs; not for a spreadsheet' },
  { value: 'filter', label: 'For a page’s comment filter', note: 'words with commas between' },
]

/** Terms as a file: of one list or of all that are on, by ground and strength. */
export function TakeOutTermsDialog() {
  const asked = useStore((state) => state.wordLists.takeOut)
  const lists = useStore((state) => state.wordLists.lists)
  const failure = useStore((state) => state.failure)
  if (asked === null) return null
  const options = [
    { value: EVERY, label: 'Every list that is in use' },
    ...(lists ?? []).map(({ id, name }) => ({ value: id, label: name })),
  ]
  return (
    <Dialog
      title="Take terms out"
      onClose={leaveTakeOut}
      submit={{ label: 'Save the file', onSubmit: () => void saveTerms() }}
    >
      {failure === null ? null : <p role="alert">{failure}</p>}
      <Select
        label="Of which list"
        options={options}
        value={asked.list ?? EVERY}
        onChange={(list) => changeTakeOut({ list: list === EVERY ? null : list })}
      />
      <div className="field">
        <span className="field-label">As</span>
        <RadioCards
          label="As"
          cards={forms}
          value={asked.form}
          onChoose={(form) => changeTakeOut({ form })}
          layout="vertical"
        />
      </div>
      <Some
        title="Only these strengths"
        options={Strength.options.map((value) => ({ value, label: strengthName(value) }))}
        chosen={asked.strengths}
        onChange={(strengths) => changeTakeOut({ strengths })}
      />
      <Some
        title="Only these grounds"
        options={Ground.options.map((value) => ({ value, label: groundName(value) }))}
        chosen={asked.grounds}
        onChange={(grounds) => changeTakeOut({ grounds })}
      />
      <Checkbox isSelected={asked.alsoOff} onChange={(alsoOff) => changeTakeOut({ alsoOff })}>
        Also terms that are switched off
      </Checkbox>
      {asked.form === 'filter' && (
        <p className="dim">
          A filter hides every comment with one of these words, innocent ones too, and nobody reads them first. Strong
          terms alone do the least harm. Paste the words into the moderation settings of your page.
        </p>
      )}
    </Dialog>
  )
}

type SomeProps<T extends string> = {
  readonly title: string
  readonly options: readonly { readonly value: T; readonly label: string }[]
  readonly chosen: readonly T[]
  readonly onChange: (chosen: readonly T[]) => void
}

/** Several of a closed set; none chosen stands for all. */
function Some<T extends string>({ title, options, chosen, onChange }: SomeProps<T>) {
  return (
    <fieldset className="some">
      <legend>
        {title}
        {chosen.length === 0 && <span className="dim"> (all)</span>}
      </legend>
      {options.map(({ value, label }) => (
        <Checkbox
          key={value}
          isSelected={chosen.includes(value)}
          onChange={(on) => onChange(on ? [...chosen, value] : chosen.filter((each) => each !== value))}
        >
          {label}
        </Checkbox>
      ))}
    </fieldset>
  )
}
