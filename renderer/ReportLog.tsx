import './reportLog.css'
import type { Evidence } from '../shared/domain/evidence.ts'
import { type Report, reportOutcomeName } from '../shared/domain/reportTo.ts'
import { ReportLogDialogs } from './ReportLogDialogs.tsx'
import { startOutcome, startReport } from './reportLog.ts'
import { Button } from './ui/Button.tsx'
import { Foreign } from './ui/Foreign.tsx'
import { useKeys } from './ui/keys.ts'
import { showDay } from './ui/times.ts'

type Props = {
  readonly account: string
  /** The entry to unfollow from which it is reported, or null. */
  readonly unfollow: string | null
  readonly reports: readonly Report[]
  readonly evidence: readonly Evidence[]
  /** A moment. */
  readonly now: string
  /** The key that begins a report. */
  readonly keys?: string | undefined
}

/** Where it was reported, when, under which reference, and what came of it. */
export function ReportLog({ account, unfollow, reports, evidence, now, keys }: Props) {
  useKeys(
    keys === undefined ? [] : [{ keys, label: 'Log a report elsewhere', run: () => startReport(account, unfollow) }],
  )
  return (
    <section aria-labelledby="report-log">
      <h3 id="report-log">Reported elsewhere</h3>
      {reports.length === 0 ? <p className="dim">Nothing is logged.</p> : null}
      {reports.length === 0 ? null : (
        <ul className="reports">
          {reports.map((report) => (
            <li key={report.id}>
              <p>
                <Foreign text={report.body} />
                {`, ${showDay(report.on, now)}, by ${report.by}`}
                {report.reference === '' ? null : (
                  <>
                    {' · reference '}
                    <Foreign text={report.reference} />
                  </>
                )}
              </p>
              {report.note === '' ? null : (
                <p className="dim">
                  <Foreign text={report.note} />
                </p>
              )}
              <p className="dim">
                <Outcome report={report} now={now} />
                <Button size="tight" variant="quiet" onPress={() => startOutcome(report.id, report.body)}>
                  {report.outcome === null ? 'What came of it…' : 'Change…'}
                </Button>
              </p>
            </li>
          ))}
        </ul>
      )}
      <p>
        <Button size="tight" onPress={() => startReport(account, unfollow)} keyHint={keys}>
          Log a report…
        </Button>
      </p>
      <ReportLogDialogs evidence={evidence} now={now} />
    </section>
  )
}

function Outcome({ report: { outcome }, now }: { readonly report: Report; readonly now: string }) {
  if (outcome === null) return 'No outcome yet. '
  return (
    <>
      {`${capital(reportOutcomeName(outcome.is))}, ${showDay(outcome.on, now)}, noted by ${outcome.by}. `}
      {outcome.note === '' ? null : (
        <>
          <Foreign text={outcome.note} />{' '}
        </>
      )}
    </>
  )
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
