// An import as a job: its rows are kept, one small record makes it certain, then they are settled, also after a restart.
import { Refusal } from '../../../shared/api/call.ts'
import type { Touched } from '../../../shared/api/change.ts'
import type { Notice } from '../../../shared/api/views.ts'
import type { FinishedList } from '../../../shared/domain/importRecords.ts'
import type { Relation } from '../../../shared/domain/importing.ts'
import type { Context } from '../context.ts'
import { createPace, type Pace } from '../importing/pace.ts'
import type { OwnPost, ReadList } from '../importing/reading.ts'
import type { Jobs, Read } from './jobs.ts'
import { beginKeeping, keepRows, sweepRows, type KeptRow } from './keepRows.ts'
import { givesOf, ownAccount } from './preview.ts'
import { dropRefused, keepRefused, refusedForm } from './refused.ts'
import { settleList } from './settle.ts'
import { snapshotsOf } from './snapshot.ts'

/** A list that the admin chose, with what only the admin could say of it. */
export type ChosenList = {
  readonly list: ReadList
  readonly relation: Relation
  readonly complete: boolean
  readonly madeAt: string
}

/** Pages are told a few times a second how far it is. */
const TOLD_EVERY_MS = 300
/** With its commit a slice that is settled stays within 30 ms: more of them would write the same pages more often. */
const SLICE_MS = 20
/** The longest that indexing of words holds the core at a stretch. */
const INDEXED_FOR_MS = 15

const ALL: readonly Touched[] = ['imports', 'accounts', 'following', 'unfollows', 'queue', 'decisions']

export type Runs = {
  readonly start: (id: string, read: Read, chosen: readonly ChosenList[]) => void
  /** At start: sweeps what was never finished, settles what was. Both are told among the notices. */
  readonly resume: () => void
}

export function createRuns(context: Context, jobs: Jobs, notices: Notice[]): Runs {
  const { storage } = context
  const progress = (id: string) => {
    let told = performance.now()
    return (more: number) => {
      const stage = jobs.get(id)
      if (stage?.at !== 'running') return
      jobs.put(id, { ...stage, done: stage.done + more })
      if (performance.now() - told < TOLD_EVERY_MS) return
      told = performance.now()
      context.tell(['imports'])
    }
  }

  const settle = async (id: string, name: string, ownPosts: readonly OwnPost[]) => {
    const waiting = snapshotsOf(context, id).filter((each) => !each.settled)
    const total = waiting.reduce((sum, each) => sum + each.rows, 0)
    jobs.put(id, { at: 'running', name, step: 'settling', done: 0, total, since: performance.now(), abort: null })
    for (const each of waiting) context.arrivals.begin(each.no)
    try {
      for (const { id: snapshot } of waiting) {
        // Read again: a list that was settled before it may have been made later.
        const list = snapshotsOf(context, id).find((each) => each.id === snapshot)
        if (list !== undefined)
          await settleList(context, list, { pace: createPace(undefined, SLICE_MS), tell: progress(id) })
      }
      for (const each of waiting) context.arrivals.end(each.no)
      jobs.put(id, { at: 'finished', ownPosts })
      context.tell(ALL)
    } catch (error) {
      for (const each of waiting) context.arrivals.end(each.no)
      fail(id, name, error, 'The list is kept, and will be finished when Bonafide starts again.')
      return
    }
    await sweepRows(context, id, createPace())
    await fillWords()
  }

  const fillWords = async () => {
    const pace = createPace()
    let more = true
    while (more) {
      more = context.slice(() => storage.words.fill(INDEXED_FOR_MS))
      await pace.rest()
    }
  }

  /** What comes after the import is on file: it is done again at the next start. */
  const ended = (error: unknown) => {
    if (storage.db.isOpen) context.log('import', error)
  }
  const fail = (id: string, name: string, error: unknown, kept: string) => {
    // The records were closed under it: the app is ending, and nobody is there to be told.
    if (!storage.db.isOpen) return
    context.log('import', error)
    jobs.put(id, {
      at: 'told',
      state: { state: 'failed', name, message: `Something went wrong while this list was brought in. ${kept}` },
    })
    context.tell(['imports'])
  }

  const keep = async (id: string, read: Read, chosen: readonly ChosenList[], pace: Pace) => {
    const hints = new Map(read.reading.recovered.map(({ stableId, handle }) => [stableId, handle]))
    const lists: FinishedList[] = []
    for (const [place, each] of chosen.entries()) {
      const rows = await withHints(each.list, hints, pace)
      const digest = await keepRows(context, { import: id, place, rows }, { pace, tell: progress(id) })
      lists.push({
        snapshot: context.newId(),
        platform: each.list.platform,
        relation: each.relation,
        own: ownAccount(context, each.list.platform),
        complete: each.complete,
        madeAt: each.madeAt,
        gives: givesOf(rows),
        rows: rows.length,
        refused: each.list.refused.length,
        leftOut: each.list.leftOut.map((left) => ({ ...left })),
        digest,
      })
    }
    const refused = chosen.flatMap(({ list }) => list.refused)
    await keepRefused(context, id, { rows: refused, file: refusedForm(read.reading), pace })
    return lists
  }

  const run = async (id: string, read: Read, chosen: readonly ChosenList[], abort: AbortController) => {
    const { name, reading } = read
    try {
      beginKeeping(context, id)
      const lists = await keep(id, read, chosen, createPace(abort.signal))
      context.write([], (append) => {
        append('import-finished', {
          import: id,
          name,
          format: reading.format,
          warnings: [...reading.warnings],
          lists,
        })
        return { accounts: [], result: null }
      })
    } catch (error) {
      await undo(id, name, error, abort.signal.aborted)
      return
    }
    await settle(id, name, reading.ownPosts)
  }

  const undo = async (id: string, name: string, error: unknown, wasCancelled: boolean) => {
    try {
      await sweepRows(context, id, createPace())
      dropRefused(context, id)
    } catch {
      // What is left of it is swept when the app starts again.
    }
    if (wasCancelled) {
      jobs.put(id, { at: 'told', state: { state: 'cancelled', name } })
      context.tell(['imports'])
    } else fail(id, name, error, 'Nothing of it was kept. Please try again.')
  }

  const resume = async () => {
    const kept = storage.prepare('SELECT DISTINCT import FROM import_part').all()
    const found = kept.map((row) => {
      const id = String(row['import'])
      const name = storage.prepare('SELECT name FROM import WHERE id = ?').get(id)?.['name']
      const isSettled = snapshotsOf(context, id).every((each) => each.settled)
      return { id, name: typeof name === 'string' ? name : null, isSettled }
    })
    if (found.some(({ name }) => name === null)) notices.push(LOST)
    for (const { id, name, isSettled } of found) if (name !== null && !isSettled) notices.push(goesOn(id, name))
    for (const { id, name, isSettled } of found) {
      if (name !== null && !isSettled) await settle(id, name, [])
      else await sweepRows(context, id, createPace())
    }
    dropRefused(context, null)
    await fillWords()
  }

  return {
    start: (id, read, chosen) => {
      const abort = new AbortController()
      const total = chosen.reduce((sum, { list }) => sum + list.rows.length, 0)
      jobs.put(id, {
        at: 'running',
        name: read.name,
        step: 'keeping',
        done: 0,
        total,
        since: performance.now(),
        abort,
      })
      void run(id, read, chosen, abort).catch(ended)
    },
    resume: () => void resume().catch(ended),
  }
}

const LOST: Notice = {
  id: 'import-lost',
  tone: 'warning',
  text: 'A list was being brought in when Bonafide ended, and was not on file yet. Nothing of it was kept, and your records are as they were. Please bring it in again.',
}

function goesOn(id: string, name: string): Notice {
  return {
    id: `import-${id}`,
    tone: 'notice',
    text: `“${name}” was being brought in when Bonafide ended. Nothing of it is lost: the rest is done by itself, and its report is in “Bring in”, under “Brought in before”.`,
  }
}

async function withHints(list: ReadList, hints: ReadonlyMap<string, string>, pace: Pace): Promise<readonly KeptRow[]> {
  const rows: KeptRow[] = []
  for (const { stableId, handle, name, bio, since } of list.rows) {
    const hint = list.platform === 'x' && stableId !== null && handle === null ? (hints.get(stableId) ?? null) : null
    rows.push({ stableId, handle, name, bio, since, hint })
    if (pace.isDue()) await pace.rest()
  }
  return rows
}

/** Why these answers do not fit what was read, as a `Refusal`, or what is to be imported. */
export function chosenOf(
  read: Read,
  answers: readonly {
    readonly list: number
    readonly relation: Relation
    readonly complete: boolean
    readonly madeOn: string | null
  }[],
  { now, startOfDay }: { readonly now: string; readonly startOfDay: (day: string) => string },
): readonly ChosenList[] {
  const no = (why: string) => new Refusal('invalid', `${why} Nothing was saved yet.`)
  if (new Set(answers.map((each) => each.list)).size !== answers.length) throw no('One list was chosen twice.')
  return answers.map(({ list: place, relation, complete, madeOn }) => {
    const list = read.reading.lists[place]
    if (list === undefined) throw no('There is no such list in what was read.')
    if (list.relation !== null && list.relation !== relation)
      throw no('The file says whose accounts these are, and it is not what was chosen.')
    if (complete && list.complete === false)
      throw no('This list is not complete, so it cannot say who is missing from it.')
    if (complete && list.rows.length === 0 && relation === 'following')
      throw no('There is no account in this list. Taken as complete, it would say that we follow nobody.')
    const madeAt = list.madeAt ?? (madeOn === null ? null : startOfDay(madeOn))
    if (complete && madeAt === null) throw no('Please say on which day this list was made.')
    if (madeAt !== null && Date.parse(madeAt) > Date.parse(now) + 24 * 3_600_000)
      throw no('The day on which this list was made is still to come. Please check it.')
    return { list, relation, complete, madeAt: new Date(madeAt ?? now).toISOString() }
  })
}
