// Audits as the page shows them: figures, shares, pace.
import type { AuditLine, AuditPage, AuditShareLine } from '../../shared/api/auditViews.ts'
import { AuditScope, AuditState } from '../../shared/domain/audit.ts'
import { paceOf, type Pause } from '../../shared/domain/auditPace.ts'
import { foundIn } from './compare/foundIn.ts'
import { notFound, type Context } from './context.ts'
import { text, type Row } from './lines.ts'

const nothing = { total: 0, open: 0, done: 0, aside: 0, gone: 0 }
type Figures = typeof nothing

/** The row of an audit; throws `Refusal` where there is none. One that is still being planned is not there yet. */
export function auditRow(context: Context, audit: string): Row {
  const row = context.storage.prepare("SELECT * FROM audit WHERE id = ? AND state <> 'scoping'").get(audit)
  if (row === undefined) throw notFound('This audit')
  return row
}

export function auditLine(context: Context, row: Row): AuditLine {
  const shares = sharesOf(context, Number(row['no']))
  const whole = shares.reduce(add, nothing)
  const me = context.admin()?.id ?? null
  const state = AuditState.parse(row['state'])
  const closedOn = text(row['closed_on'])
  const scope = AuditScope.parse(JSON.parse(String(row['scope'])))
  return {
    id: String(row['id']),
    name: String(row['name']),
    scope,
    lists: [...foundIn(context, scope.found)],
    state,
    ...whole,
    mine: figuresOf(shares.find(({ admin }) => admin !== null && admin === me) ?? nothing),
    startOn: String(row['start_on']),
    finishOn: String(row['finish_on']),
    plannedBy: context.nameOf(text(row['planned_by'])),
    closedOn,
    pace: paceOf({
      startOn: String(row['start_on']),
      finishOn: String(row['finish_on']),
      // A closed audit does not turn late afterwards. Else the day that is believed, never a clock in doubt.
      today: closedOn ?? context.clock.today(),
      pauses: pausesOf(context, Number(row['no'])),
      done: whole.done + whole.aside,
      left: whole.open,
    }),
  }
}

export function auditPage(context: Context, row: Row): AuditPage {
  const no = Number(row['no'])
  const found = context.storage
    .prepare("SELECT count(*) AS n FROM audit_member WHERE audit = ? AND outcome IS NOT NULL AND outcome <> 'keep'")
    .get(no)
  return {
    ...auditLine(context, row),
    shares: sharesOf(context, no),
    pauses: [...pausesOf(context, no)],
    following: Number(row['following']),
    matching: Number(row['matching']),
    found: Number(found?.['n'] ?? 0),
    note: String(row['note']),
  }
}

/** Every admin with a part, by name; nobody's last. */
function sharesOf(context: Context, audit: number): AuditShareLine[] {
  return context.storage
    .prepare('SELECT * FROM audit_share WHERE audit = ? AND total > 0')
    .all(audit)
    .map((row) => {
      const admin = text(row['admin']) === '' ? null : text(row['admin'])
      return { admin, name: admin === null ? '' : context.nameOf(admin), ...figuresOf(numbers(row)) }
    })
    .toSorted((a, b) => Number(a.admin === null) - Number(b.admin === null) || a.name.localeCompare(b.name, 'en'))
}

function pausesOf(context: Context, audit: number): readonly Pause[] {
  return context.storage
    .prepare('SELECT from_on, to_on FROM audit_pause WHERE audit = ? ORDER BY counter')
    .all(audit)
    .map((row) => ({ from: String(row['from_on']), to: text(row['to_on']) }))
}

function numbers(row: Row): Figures {
  const number = (column: keyof Figures) => Number(row[column] ?? 0)
  return {
    total: number('total'),
    open: number('open'),
    done: number('done'),
    aside: number('aside'),
    gone: number('gone'),
  }
}

function figuresOf({ total, open, done, aside, gone }: Figures): Figures {
  return { total, open, done, aside, gone }
}

function add(sum: Figures, each: Figures): Figures {
  return {
    total: sum.total + each.total,
    open: sum.open + each.open,
    done: sum.done + each.done,
    aside: sum.aside + each.aside,
    gone: sum.gone + each.gone,
  }
}
