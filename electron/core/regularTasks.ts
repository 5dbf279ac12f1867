// To do regularly: what comes with Bonafide, what the group has written, when each was last done and is due.
import { Refusal, type Handlers } from '../../shared/api/call.ts'
import type { RegularTaskLine } from '../../shared/api/auditViews.ts'
import type { BonafideContract } from '../../shared/api/contract.ts'
import { localDateOf } from '../../shared/domain/calendar.ts'
import type { Day } from '../../shared/domain/plain.ts'
import {
  daysOverdue,
  DEFAULT_TASKS,
  dueOn,
  firstDueOn,
  Interval,
  type DefaultTask,
} from '../../shared/domain/regularTask.ts'
import { knownAdmin } from './admins.ts'
import type { Clock } from './clock.ts'
import { notFound, type Context } from './context.ts'
import { text, type Row } from './lines.ts'
import type { Append, Storage } from './storage/storage.ts'

/** More of the group's own are not taken in: the list is one screen. */
const MOST = 100

type Task = {
  readonly id: string
  readonly title: string
  readonly interval: Interval
  readonly who: string | null
  readonly firstOn: Day
  readonly off: boolean
  readonly lastDone: { readonly done: string; readonly on: Day; readonly by: string | null } | null
}

type Calls = 'regularTasks' | 'writeRegularTask' | 'doRegularTask' | 'undoRegularTask'

export function regularTaskCalls(context: Context): Pick<Handlers<BonafideContract>, Calls> {
  const { storage, clock } = context
  const known = (task: string) => {
    const found = tasksOf(storage, clock).find(({ id }) => id === task)
    if (found === undefined) throw notFound('This task')
    return found
  }
  const write = (work: (append: Append) => void) =>
    context.write(['regular'], (append) => {
      work(append)
      return { accounts: [], result: null }
    }).change

  return {
    regularTasks: () => ({ tasks: tasksOf(storage, clock).map((task) => taskLine(context, task)) }),
    writeRegularTask: ({ task, title, interval, who, off }) => {
      const before = task === null ? null : known(task)
      if (who !== null) knownAdmin(context, who)
      if (before === null && tasksOf(storage, clock).length >= MOST)
        throw new Refusal('refused', `There are ${MOST} regular tasks already. Nothing was saved. Please change one.`)
      const id = before?.id ?? context.newId()
      const firstOn = before?.firstOn ?? clock.today()
      const change = write((append) => append('regular-task-written', { task: id, title, interval, who, firstOn, off }))
      return { task: id, change }
    },
    doRegularTask: ({ task }) => {
      known(task)
      const done = context.newId()
      return { done, change: write((append) => append('regular-task-done', { task, done, on: clock.today() })) }
    },
    undoRegularTask: ({ task, done }) => {
      known(task)
      const row = storage.prepare('SELECT 1 FROM regular_done WHERE id = ? AND task = ?').get(done, task)
      if (row === undefined) throw notFound('This entry')
      return { change: write((append) => append('regular-task-undone', { task, done })) }
    },
  }
}

/** How many are due today or earlier, of this admin's and of anybody's. */
export function countRegularDue(storage: Storage, clock: Clock, admin: string | null): number {
  const today = clock.today()
  return tasksOf(storage, clock).filter(
    (task) => !task.off && (task.who === null || task.who === admin) && dueOf(task) <= today,
  ).length
}

/** What comes with Bonafide, as the group has changed it, then the group's own in the order in which they were written. */
function tasksOf(storage: Storage, clock: Clock): readonly Task[] {
  const written = storage
    .prepare(
      `SELECT t.*, d.id AS done, d.on_day, d.by FROM regular_task t
       LEFT JOIN regular_done d ON d.id = (SELECT id FROM regular_done WHERE task = t.id ORDER BY counter DESC LIMIT 1) ORDER BY t.rowid`,
    )
    .all()
    .map(taskOf)
  const ids = new Set(written.map(({ id }) => id))
  const begun = begunOn(storage, clock)
  const untouched = DEFAULT_TASKS.filter(({ id }) => !ids.has(id)).map((task) => defaultTask(storage, task, begun))
  return [...untouched, ...written]
}

function defaultTask(storage: Storage, { id, title, interval }: DefaultTask, begun: Day): Task {
  const last = storage
    .prepare('SELECT id AS done, on_day, by FROM regular_done WHERE task = ? ORDER BY counter DESC LIMIT 1')
    .get(id)
  return { id, title, interval, who: null, firstOn: firstDueOn(interval, begun), off: false, lastDone: lastOf(last) }
}

function taskOf(row: Row): Task {
  return {
    id: String(row['id']),
    title: String(row['title']),
    interval: Interval.parse({ every: row['every'], unit: row['unit'] }),
    who: text(row['who']),
    firstOn: String(row['first_on']),
    off: row['off'] === 1,
    lastDone: lastOf(row),
  }
}

function lastOf(row: Row | undefined): Task['lastDone'] {
  const done = text(row?.['done'])
  return done === null ? null : { done, on: String(row?.['on_day']), by: text(row?.['by']) }
}

function taskLine(context: Context, task: Task): RegularTaskLine {
  const { id, title, interval, who, off, lastDone } = task
  const known = DEFAULT_TASKS.find((each) => each.id === id)
  const due = dueOf(task)
  return {
    id,
    title,
    interval,
    who,
    off,
    clause: known?.clause ?? '',
    place: known?.place ?? null,
    last: lastDone === null ? null : { ...lastDone, by: context.nameOf(lastDone.by) },
    dueOn: due,
    overdue: daysOverdue(due, context.clock.today()),
  }
}

function dueOf(task: Task): Day {
  return dueOn({ ...task, lastOn: task.lastDone?.on ?? null })
}

/** The day of the first record. With none, today: nothing is overdue for a group that has not begun. */
function begunOn(storage: Storage, clock: Clock): Day {
  const first = text(storage.prepare('SELECT at FROM record ORDER BY no LIMIT 1').get()?.['at'])
  return first === null ? clock.today() : localDateOf(new Date(first))
}
