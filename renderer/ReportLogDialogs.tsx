import type { Evidence } from '../shared/domain/evidence.ts'
import { placesIn } from '../shared/domain/placesThatHelp.ts'
import { ReportOutcome, reportOutcomeName } from '../shared/domain/reportTo.ts'
import {
  saveOutcome,
  saveReport,
  stopReporting,
  typeOutcome,
  typeReport,
  whyNotOutcome,
  whyNotReport,
} from './reportLog.ts'
import { type OutcomeForm, type ReportForm, SOMEBODY_ELSE } from './reportLogState.ts'
import { ReportCard } from './ReportCard.tsx'
import { useStore } from './store.ts'
import { DateField } from './ui/DateField.tsx'
import { Dialog } from './ui/Dialog.tsx'
import { RadioCards } from './ui/RadioCards.tsx'
import { Select } from './ui/Select.tsx'
import { TextField } from './ui/TextField.tsx'
import { showDay } from './ui/times.ts'

type Props = { readonly evidence: readonly Evidence[]; readonly now: string }

/** The dialogs of the log: a report, and what came of one. */
export function ReportLogDialogs(props: Props) {
  const { adding, ending } = useStore((state) => state.reportLog)
  return (
    <>
      {adding === null ? null : <ReportDialog form={adding} {...props} />}
      {ending === null ? null : <OutcomeDialog form={ending} />}
    </>
  )
}

function ReportDialog({ form, evidence, now }: Props & { readonly form: ReportForm }) {
  const card = useStore(({ start }) => start?.reportTo ?? '')
  const today = useStore(({ start }) => start?.today)
  const failure = useStore((state) => state.failure)
  const bodies = placesIn(card).map(({ name }) => ({ value: name, label: name }))
  const pieces = [
    { value: WHOLE, label: 'the account' },
    ...evidence.map((each, at) => ({
      value: each.id,
      label: `${each.form} ${at + 1}, seen ${showDay(each.seenOn, now)}`,
    })),
  ]
  return (
    <Dialog
      title="Log a report"
      size="broad"
      onClose={stopReporting}
      submit={{ label: 'Log it', onSubmit: () => void saveReport(), whyNot: whyNotReport(form) }}
    >
      {failure === null ? null : <p role="alert">{failure}</p>}
      <p>Bonafide reports nothing by itself. Report it yourself, then note here where and when.</p>
      <ReportCard text={card} />
      <div className="fields">
        <Select
          label="Reported to"
          options={[...bodies, { value: OTHER, label: 'somebody else' }]}
          value={form.body === SOMEBODY_ELSE ? OTHER : form.body}
          onChange={(body) => typeReport({ body: body === OTHER ? SOMEBODY_ELSE : body })}
        />
        <DateField label="On" max={today} value={form.on} onChange={(on) => typeReport({ on })} />
      </div>
      {form.body === SOMEBODY_ELSE ? (
        <TextField
          label="To whom?"
          value={form.typed}
          maxLength={500}
          onChange={(typed) => typeReport({ typed })}
          autoFocus
        />
      ) : null}
      <div className="fields">
        {evidence.length === 0 ? null : (
          <Select
            label="What was reported"
            options={pieces}
            value={form.evidence ?? WHOLE}
            onChange={(piece) => typeReport({ evidence: piece === WHOLE ? null : piece })}
          />
        )}
        <TextField
          label="Their reference, if they gave one"
          value={form.reference}
          maxLength={500}
          onChange={(reference) => typeReport({ reference })}
        />
      </div>
      <TextField
        label="Note"
        description="What was reported, in a few words. No names of other people."
        value={form.note}
        maxLength={500}
        onChange={(note) => typeReport({ note })}
      />
    </Dialog>
  )
}

const WHOLE = 'whole'
const OTHER = '*else'

function OutcomeDialog({ form }: { readonly form: OutcomeForm }) {
  const today = useStore(({ start }) => start?.today)
  const failure = useStore((state) => state.failure)
  const cards = ReportOutcome.options.map((value) => ({ value, label: reportOutcomeName(value) }))
  return (
    <Dialog
      title="What came of the report"
      onClose={stopReporting}
      submit={{ label: 'Keep it', onSubmit: () => void saveOutcome(), whyNot: whyNotOutcome(form) }}
    >
      {failure === null ? null : <p role="alert">{failure}</p>}
      <p>{`Reported to ${form.body}.`}</p>
      <RadioCards
        label="What came of it"
        layout="vertical"
        cards={cards}
        value={form.outcome}
        onChoose={(outcome) => typeOutcome({ outcome })}
      />
      <DateField label="Heard on" max={today} value={form.on} onChange={(on) => typeOutcome({ on })} />
      <TextField label="Note" value={form.note} maxLength={500} onChange={(note) => typeOutcome({ note })} />
    </Dialog>
  )
}
