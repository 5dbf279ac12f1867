import { Ground, groundName } from '../../shared/domain/ground.ts'
import { guessMatching } from '../../shared/domain/termRules.ts'
import { Matching, Strength } from '../../shared/domain/wordList.ts'
import { matchingName, strengthName, strengthSays } from '../../shared/domain/wordListWords.ts'
import { useStore } from '../store.ts'
import { Button } from '../ui/Button.tsx'
import { DateField } from '../ui/DateField.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Select } from '../ui/Select.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { TextField } from '../ui/TextField.tsx'
import type { TermDraft } from './state.ts'
import { leaveTerm, saveTerm, typeTerm, whyNotTerm } from './writing.ts'

const grounds = Ground.options.map((value) => ({ value, label: groundName(value) }))
const strengths = Strength.options.map((value) => ({ value, label: `${strengthName(value)}: ${strengthSays(value)}` }))
const matchings = Matching.options.map((value) => ({ value, label: matchingName(value) }))

/** Writing a term down, or changing it. Here the term is in the open: somebody asked to edit it. */
export function TermDialog() {
  const draft = useStore((state) => state.wordLists.term)
  const lists = useStore((state) => state.wordLists.lists)
  const failure = useStore((state) => state.failure)
  if (draft === null) return null
  const options = (lists ?? []).map(({ id, name }) => ({ value: id, label: name }))
  return (
    <Dialog
      title={draft.term === null ? 'Add a term' : 'Edit the term'}
      size="broad"
      onClose={leaveTerm}
      submit={{ label: 'Save the term', onSubmit: () => void saveTerm(), whyNot: whyNotTerm(draft) }}
    >
      {failure === null ? null : <p role="alert">{failure}</p>}
      <div className="term-form">
        <TheWord draft={draft} />
        {draft.term === null ? (
          <Select label="List" options={options} value={draft.list} onChange={(list) => typeTerm({ list })} />
        ) : null}
        <Select
          label="Ground"
          isRequired
          options={grounds}
          value={draft.ground}
          onChange={(ground) => typeTerm({ ground })}
        />
        <Select
          label="Strength"
          options={strengths}
          value={draft.strength}
          onChange={(strength) => typeTerm({ strength })}
        />
        <TextArea
          label="Meaning"
          description="Where it is a breach: short and neutral, in your own words. It is read while the term is covered, so please do not repeat the term."
          isRequired
          rows={2}
          value={draft.meaning}
          maxLength={400}
          onChange={(meaning) => typeTerm({ meaning })}
        />
        <TextArea
          label="What else it may mean"
          description="One innocent meaning a line."
          rows={2}
          value={draft.innocent}
          onChange={(innocent) => typeTerm({ innocent })}
        />
        <TextArea
          label="What to look for around it"
          rows={2}
          value={draft.lookFor}
          maxLength={400}
          onChange={(lookFor) => typeTerm({ lookFor })}
        />
        <TextArea
          label="Why it is on the list"
          rows={2}
          value={draft.why}
          maxLength={400}
          onChange={(why) => typeTerm({ why })}
        />
        <TheSource draft={draft} />
      </div>
    </Dialog>
  )
}

function TheWord({ draft }: { readonly draft: TermDraft }) {
  return (
    <>
      <TextField
        label="Term"
        isRequired
        value={draft.word}
        maxLength={80}
        onChange={(word) => typeTerm({ word })}
        autoFocus
      />
      <Select
        label="How it is found"
        options={matchings}
        value={draft.matching ?? guessMatching(draft.word.trim())}
        onChange={(matching) => typeTerm({ matching })}
      />
      <TextArea
        label="Other forms"
        description="One a line. Capitals, accents, spacing and look-alike letters are found without."
        rows={2}
        value={draft.forms}
        onChange={(forms) => typeTerm({ forms })}
      />
      <TextField
        label="Endings that may follow"
        description="With commas between: s, es, ing."
        value={draft.endings}
        onChange={(endings) => typeTerm({ endings })}
      />
    </>
  )
}

function TheSource({ draft }: { readonly draft: TermDraft }) {
  const today = useStore((state) => state.start?.today ?? '')
  return (
    <>
      <TextField
        label="Source: its title"
        description="A page that somebody opened. Empty stands for: none yet."
        value={draft.sourceTitle}
        maxLength={200}
        onChange={(sourceTitle) => typeTerm({ sourceTitle })}
      />
      <TextField
        label="Source: its address"
        type="url"
        placeholder="https://"
        value={draft.sourceAddress}
        maxLength={500}
        onChange={(sourceAddress) => typeTerm({ sourceAddress })}
      />
      <div className="reviewed">
        <DateField
          label="Last reviewed on"
          max={today}
          value={draft.reviewedOn}
          onChange={(reviewedOn) => typeTerm({ reviewedOn })}
        />
        <Button size="tight" onPress={() => typeTerm({ reviewedOn: today })}>
          Today
        </Button>
      </div>
      <TextField
        label="Language"
        description="A code: en, en-GB, de."
        value={draft.language}
        maxLength={20}
        onChange={(language) => typeTerm({ language })}
      />
    </>
  )
}
