import type { VettingView } from '../../shared/api/views.ts'
import { type Check, COULD_NOT_WHY_KEYS, CouldNotWhy, couldNotWhyName } from '../../shared/domain/checklist.ts'
import { groundName } from '../../shared/domain/ground.ts'
import { MITIGATIONS } from '../../shared/domain/mitigation.ts'
import { useStore } from '../store.ts'
import { Button } from '../ui/Button.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { Key } from '../ui/Key.tsx'
import { useKeys } from '../ui/keys.ts'
import { RadioCards } from '../ui/RadioCards.tsx'
import { TextField } from '../ui/TextField.tsx'
import { giveNote, goOn, mark, pickGround, sayWhy } from './answering.ts'
import { open, whyNothingCollected } from './forms.ts'
import { lay } from './inHand.ts'

type Props = {
  readonly view: VettingView
  readonly check: Check
  readonly isInFocus: boolean
  readonly layout: 'horizontal' | 'vertical'
}

/** What an answer asks for further, in its place: why not, which ground, what was seen, or a note. */
export function Further({ view, check, isInFocus, layout }: Props) {
  const asking = useStore(({ vetting }) => (isInFocus ? vetting.asking : null))
  if (view.decision !== null) return <Grounds view={view} check={check} />
  if (asking === 'why') return <Why check={check} layout={layout} />
  if (asking === 'note') return <NoteHere check={check} />
  const given = view.answers[check.id]?.answer
  if (given !== 'concern' && given !== 'breach') return null
  return isInFocus ? (
    <Doubt view={view} check={check} hasKeys={asking === 'grounds'} />
  ) : (
    <Grounds view={view} check={check} />
  )
}

function Why({ check, layout }: Pick<Props, 'check' | 'layout'>) {
  const cards = CouldNotWhy.options.map((why) => ({
    value: why,
    label: couldNotWhyName(why),
    keyHint: COULD_NOT_WHY_KEYS[why],
    tone: 'unsure' as const,
  }))
  return (
    <div className="further" role="group" aria-label="Why could it not be checked?">
      <p className="field-label" role="status">
        Why could it not be checked? <span className="dim">Esc goes back.</span>
      </p>
      <RadioCards
        label="Why could it not be checked?"
        cards={cards}
        layout={layout}
        value={null}
        onChoose={(why) => void sayWhy(check.id, why)}
      />
    </div>
  )
}

function NoteHere({ check }: { readonly check: Check }) {
  const note = useStore(({ vetting }) => vetting.noteHere)
  useKeys([{ keys: 'Escape', label: 'Back to the answers', run: () => lay({ asking: null }), inText: true }])
  return (
    <form
      className="further"
      onSubmit={(event) => {
        event.preventDefault()
        void giveNote(check.id, note)
      }}
    >
      <TextField
        label="Why does it not apply?"
        description="This check is required, so “not applicable” needs a note. Enter keeps it, Esc goes back."
        value={note}
        maxLength={500}
        onChange={(noteHere) => lay({ noteHere })}
        autoFocus
      />
      <Button type="submit" size="tight" whyNot={note.trim() === '' ? 'Please type the reason first.' : null}>
        Not applicable
      </Button>
    </form>
  )
}

function Doubt({
  view,
  check,
  hasKeys,
}: {
  readonly view: VettingView
  readonly check: Check
  readonly hasKeys: boolean
}) {
  const given = view.answers[check.id]
  const isBreach = given?.answer === 'breach'
  return (
    <div className="further">
      {check.grounds.length > 1 && (
        <fieldset className="grounds">
          <legend className="field-label">Which ground? Of the post, never of the person.</legend>
          {check.grounds.map((ground, place) => (
            <label key={ground} className="a ground-choice">
              {hasKeys && place < 9 ? <Key keys={String(place + 1)} /> : null}
              <input
                type="checkbox"
                checked={given?.grounds.includes(ground) === true}
                onChange={() => void pickGround(check.id, ground)}
              />
              {groundName(ground)}
            </label>
          ))}
        </fieldset>
      )}
      {isBreach && (
        <div className="mitigations">
          {MITIGATIONS.map(({ id, label }) => (
            <Checkbox key={id} isSelected={view.marks.includes(id)} onChange={(on) => void mark(id, on)}>
              {label}
            </Checkbox>
          ))}
        </div>
      )}
      <p className="buttons">
        <Button size="tight" keyHint="E" onPress={() => void open('evidence')} whyNot={whyNothingCollected()}>
          {isBreach ? 'Evidence of the post' : 'Evidence, if there is any'}
        </Button>
        <Button
          size="tight"
          variant="quiet"
          keyHint="N"
          onPress={() => void open('note')}
          whyNot={whyNothingCollected()}
        >
          Note
        </Button>
        <Button size="tight" variant="quiet" keyHint="Enter" onPress={() => void goOn()}>
          Go on
        </Button>
        {hasKeys && <span className="dim">Esc: change the answer</span>}
      </p>
    </div>
  )
}

function Grounds({ view, check }: Pick<Props, 'view' | 'check'>) {
  const grounds = view.answers[check.id]?.grounds ?? []
  return grounds.length === 0 ? null : <p className="dim further-line">Ground: {grounds.map(groundName).join(', ')}</p>
}
