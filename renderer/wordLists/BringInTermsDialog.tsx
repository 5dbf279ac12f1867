import { useRef } from 'react'
import type { WordListLine, WordListPreview } from '../../shared/api/wordListViews.ts'
import { useStore } from '../store.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Foreign } from '../ui/Foreign.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { Select } from '../ui/Select.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { TextField } from '../ui/TextField.tsx'
import {
  choosePlace,
  leaveBringIn,
  readTerms,
  saveRefused,
  takeTermsIn,
  typeBringIn,
  whyNotBroughtIn,
} from './bringing.ts'
import { MappingFields } from './MappingFields.tsx'
import type { BringInTerms } from './state.ts'

const OWN = 'own'
const differences = [
  { value: 'keep', label: 'Keep ours' },
  { value: 'replace', label: 'Take the file’s' },
] as const

/** A file of terms: chosen, mapped where it is a foreign table, looked at, and taken in. */
export function BringInTermsDialog() {
  const bringIn = useStore((state) => state.wordLists.bringIn)
  const lists = useStore((state) => state.wordLists.lists)
  const failure = useStore((state) => state.failure)
  if (bringIn === null) return null
  const { preview } = bringIn
  return (
    <Dialog
      title="Bring terms in"
      size="broad"
      onClose={leaveBringIn}
      submit={{
        label: preview === null || preview.ready === 0 ? 'Take them in' : `Take in ${termsOf(preview.ready)}`,
        onSubmit: () => void takeTermsIn(),
        whyNot: whyNotBroughtIn(bringIn),
        isPending: bringIn.state !== 'idle',
      }}
    >
      {failure === null ? null : <p role="alert">{failure}</p>}
      <ChooseFile bringIn={bringIn} />
      {preview === null ? null : (
        <>
          <Outcome preview={preview} />
          <Into bringIn={bringIn} lists={lists ?? []} preview={preview} />
          {preview.mapping === null ? null : <MappingFields preview={preview} mapping={preview.mapping} />}
        </>
      )}
    </Dialog>
  )
}

function ChooseFile({ bringIn }: { readonly bringIn: BringInTerms }) {
  const input = useRef<HTMLInputElement>(null)
  const { fileName, preview, state } = bringIn
  return (
    <div className="choose-file">
      <p className="dim">
        A word list of Bonafide (JSON), or any table as CSV or TSV: a glossary, or a list with one word on each line.
        Nothing is saved before you say so.
      </p>
      <input
        ref={input}
        type="file"
        className="unseen-text"
        aria-label="The file with the terms"
        tabIndex={-1}
        accept=".json,.csv,.tsv,.txt,application/json,text/*"
        onChange={({ target }) => {
          const file = target.files?.[0]
          if (file !== undefined) void readTerms(file)
          // The same file again is a choice too.
          target.value = ''
        }}
      />
      <Button onPress={() => input.current?.click()} autoFocus isPending={state === 'reading'}>
        {fileName === '' ? 'Choose a file' : 'Choose another file'}
      </Button>
      <span role="status">
        {state === 'reading' ? 'Reading ' : ''}
        {state === 'reading' || preview !== null ? <Foreign text={fileName} /> : null}
        {state === 'reading' ? ' …' : ''}
        {state !== 'reading' && preview !== null ? saidOf(preview) : ''}
      </span>
    </div>
  )
}

function Into({
  bringIn,
  lists,
  preview,
}: {
  readonly bringIn: BringInTerms
  readonly lists: readonly WordListLine[]
  readonly preview: WordListPreview
}) {
  const options = [
    { value: OWN, label: 'A list of their own' },
    ...lists.map(({ id, name }) => ({ value: id, label: `Into: ${name}` })),
  ]
  return (
    <fieldset className="part">
      <legend>Where they go</legend>
      <Select
        label="Into which list"
        options={options}
        value={bringIn.into ?? OWN}
        onChange={(value) => choosePlace(value === OWN ? null : value)}
      />
      {bringIn.into === null ? (
        <>
          <TextField label="Its name" value={bringIn.name} maxLength={80} onChange={(name) => typeBringIn({ name })} />
          <TextArea
            label="What it is for"
            rows={2}
            value={bringIn.about}
            maxLength={1000}
            onChange={(about) => typeBringIn({ about })}
          />
        </>
      ) : preview.different > 0 ? (
        <div className="field">
          <span className="field-label">{`${termsOf(preview.different)} are in the list already, in other words`}</span>
          <Segmented
            label="What becomes of them"
            segments={differences}
            value={bringIn.different}
            onChange={(different) => typeBringIn({ different })}
          />
        </div>
      ) : null}
    </fieldset>
  )
}

/** What would happen to every row. Every number has its reason. */
function Outcome({ preview }: { readonly preview: WordListPreview }) {
  const lines = [
    [preview.ready, 'would be taken in'],
    [preview.same, 'of them are in the list already, to the letter'],
    [preview.toAsk, 'name a ground that nobody has answered for yet'],
    [preview.leftOut, 'are left out, as you said'],
    [preview.twice, 'come a second time in the file; the first one counts'],
    [preview.cut, 'texts are longer than a term keeps, and are cut'],
    [preview.sourcesLost, 'sources have no address that can be opened: they count as “none yet”'],
    [preview.refused, 'cannot be taken in'],
  ] as const
  return (
    <section aria-label="What it comes to" className="outcome-part">
      <h3>What it comes to</h3>
      <div role="status">
        <ul className="outcome">
          {lines.map(([count, what]) =>
            count === 0 && what !== 'would be taken in' ? null : (
              <li key={what}>
                <b>{count.toLocaleString('en-GB')}</b> {what}
              </li>
            ),
          )}
        </ul>
      </div>
      {preview.refused === 0 ? null : (
        <>
          <ul className="refused">
            {preview.refusedRows.map(({ line, why }) => (
              <li
                key={line}
              >{`${preview.kind === 'list' ? 'Term' : 'Line'} ${line.toLocaleString('en-GB')}: ${why}`}</li>
            ))}
          </ul>
          <Button size="tight" onPress={() => void saveRefused()}>
            Save the refused rows
          </Button>
        </>
      )}
    </section>
  )
}

function saidOf({ kind, rows, columns }: WordListPreview): string {
  const count = rows.toLocaleString('en-GB')
  if (kind === 'list') return `: a word list of Bonafide with ${termsOf(rows)}.`
  return `: a table with ${count} ${rows === 1 ? 'row' : 'rows'} and ${columns.length} ${columns.length === 1 ? 'column' : 'columns'}.`
}

function termsOf(count: number): string {
  return count === 1 ? 'one term' : `${count.toLocaleString('en-GB')} terms`
}
