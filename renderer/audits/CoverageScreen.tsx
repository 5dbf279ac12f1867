import type { Coverage } from '../../shared/api/auditViews.ts'
import { scopeText } from '../../shared/domain/audit.ts'
import { outcomeName } from '../../shared/domain/decision.ts'
import { groundName } from '../../shared/domain/ground.ts'
import { unfollowReasonName } from '../../shared/domain/unfollow.ts'
import { go } from '../actions.ts'
import { localDateOf } from '../../shared/domain/calendar.ts'
import { useStore } from '../store.ts'
import { Button } from '../ui/Button.tsx'
import { Foreign } from '../ui/Foreign.tsx'
import { useKeys } from '../ui/keys.ts'
import { dayText } from '../when.ts'
import { CoverageList } from './CoverageList.tsx'
import type { Statement } from './state.ts'
import { printStatement, saveStatement } from './stating.ts'
import { betweenDays, number, spanText, whyText } from './words.ts'

/** What an audit has covered, and what not, as a page to read, to print and to save. */
export function CoverageScreen() {
  const statement = useStore(({ audits }) => audits.statement)
  if (statement === null) return <p className="dim">Adding up what was looked at …</p>
  return (
    <>
      <Head statement={statement} />
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and has no control to stand on */}
      <section className="page statement" aria-label="What was covered, in full" tabIndex={0}>
        <Summary view={statement.view} />
        <CoverageList
          title="Found"
          about="Decided otherwise than to keep following."
          none="Nothing was found that asks for more than to keep following."
          listed={statement.found}
        />
        <CoverageList
          title="Not looked at"
          about="Nothing can be said about these accounts."
          none="Every account of the audit was looked at."
          listed={statement.notLookedAt}
        />
      </section>
    </>
  )
}

function Head({ statement }: { readonly statement: Statement }) {
  const written = useStore(({ audits }) => audits.written)
  const { audit, at } = statement.view
  const back = () => void go({ name: 'audit', audit: audit.id })
  const whyNot = written === null ? null : `${number(written)} accounts are written …`
  useKeys([
    { keys: 'Escape', label: 'Back to the audit', group: 'Statement', run: back },
    { keys: 'P', label: 'Print the statement', group: 'Statement', run: printStatement },
  ])
  return (
    <header className="bar">
      <div>
        <h1 tabIndex={-1}>
          <Foreign text={audit.name} />
        </h1>
        <p className="dim">
          {audit.state === 'closed' ? 'What it has covered' : 'What it has covered so far'}, as of{' '}
          {dayText(localDateOf(new Date(at)))}
        </p>
      </div>
      <div className="right">
        <Button variant="quiet" keyHint="Escape" onPress={back}>
          Back
        </Button>
        <Button onPress={() => void saveStatement('csv')} whyNot={whyNot}>
          Save as CSV
        </Button>
        <Button onPress={() => void saveStatement('json')} whyNot={whyNot}>
          Save as JSON
        </Button>
        <Button variant="primary" keyHint="P" onPress={printStatement}>
          Print
        </Button>
      </div>
    </header>
  )
}

function Summary({ view }: { readonly view: Coverage }) {
  const { audit } = view
  const between = betweenDays(view)
  return (
    <section className="card" aria-label="Statement">
      <p className="statement-lead">
        <b>
          {number(audit.done)} of {number(audit.total)}
        </b>{' '}
        accounts were looked at{between === null ? '' : `, ${spanText(between)}`}.
      </p>
      <p>
        {scopeText(audit.scope, audit.lists)}. When it was planned, on {dayText(audit.startOn)}
        {audit.plannedBy === '' ? '' : ` by ${audit.plannedBy}`}, {number(audit.matching)} of the{' '}
        {number(audit.following)} accounts that we followed fell under this
        {audit.scope.sample === null ? '' : `, and ${number(audit.total)} of them were drawn`}.{' '}
        {view.cameLater !== null && view.cameLater > 0 && `${number(view.cameLater)} came later and are not in it. `}
        {audit.closedOn === null
          ? `It is to be finished by ${dayText(audit.finishOn)}.`
          : `It was to be finished by ${dayText(audit.finishOn)} and was closed on ${dayText(audit.closedOn)}.`}
        {audit.pauses.map(({ from, to }) => ` Paused from ${dayText(from)}${to === null ? '' : ` to ${dayText(to)}`}.`)}
      </p>
      {audit.note !== '' && (
        <blockquote>
          <Foreign text={audit.note} isBlock />
        </blockquote>
      )}
      <div className="statement-tables">
        <Table
          caption="Looked at by"
          rows={view.lookedAtBy.map(({ name, count, first, last }) => ({
            name: `${name === '' ? 'another admin' : name}, ${spanText({ first, last })}`,
            count,
          }))}
        />
        <Table
          caption="What was decided"
          rows={view.outcomes.map(({ outcome, count }) => ({ name: outcomeName(outcome), count }))}
        />
        <Table
          caption="Grounds named"
          rows={view.grounds.map(({ ground, count }) => ({ name: groundName(ground), count }))}
        />
        <Table
          caption="Reasons of the unfollows"
          rows={view.reasons.map(({ reason, count }) => ({ name: unfollowReasonName(reason), count }))}
        />
        <Table
          caption="Not looked at"
          rows={view.notLookedAt.map(({ why, count }) => ({ name: whyText(why), count }))}
        />
      </div>
    </section>
  )
}

type TableProps = {
  readonly caption: string
  readonly rows: readonly { readonly name: string; readonly count: number }[]
}

function Table({ caption, rows }: TableProps) {
  if (rows.length === 0) return null
  return (
    <table className="table">
      <caption>{caption}</caption>
      <tbody>
        {rows.map(({ name, count }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td className="num">{number(count)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
