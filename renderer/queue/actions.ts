// What an admin does in the queue. Data is in the store; nothing here knows how it is shown.
import type { AccountLine, Source } from '../../shared/domain/account.ts'
import { applyChange, attempt, vet } from '../actions.ts'
import { api } from '../api.ts'
import { mayTakeAnother } from '../dailyCap.ts'
import { openGive } from '../giving.ts'
import { rowAt } from '../pages.ts'
import { createPaging } from '../paging.ts'
import { patch, useStore } from '../store.ts'
import { say } from '../toasts.ts'
import { noQueue, type QueueFilter, type QueueState } from './state.ts'

/** More than this are not chosen or removed at once: the contract's own limit. */
const MOST_AT_ONCE = 10_000

export const queuePaging = createPaging<AccountLine>({
  read: queue,
  write: (values) => patch('queue', values),
  filter: () => queue().filter,
  fetch: (offset, limit) => api.listQueue({ ...queue().filter, offset, limit }),
})

export async function filterQueue(values: Partial<QueueFilter>): Promise<void> {
  patch('queue', { filter: { ...queue().filter, ...values }, chosen: {} })
  await queuePaging.restart()
}

export function choose(account: AccountLine, on: boolean): void {
  const { [account.id]: before, ...rest } = queue().chosen
  if (on) patch('queue', { chosen: { ...rest, [account.id]: before ?? account } })
  else patch('queue', { chosen: rest })
}

export function toggleAtCursor(): void {
  const state = queue()
  const row = rowAt(state, state.cursor)
  if (row !== null) choose(row, !(row.id in state.chosen))
}

/** Chooses everything from the cursor to this row, as far as it has been fetched. */
export function chooseTo(index: number): void {
  const state = queue()
  const [from, to] = index < state.cursor ? [index, state.cursor] : [state.cursor, index]
  const rows = Array.from({ length: to - from + 1 }, (_, step) => rowAt(state, from + step)).filter(
    (row) => row !== null,
  )
  patch('queue', { chosen: { ...state.chosen, ...byId(rows) } })
}

export function chooseNone(): void {
  patch('queue', { chosen: {} })
}

/** Chooses every account that passes the filter, up to 10,000. */
export async function chooseAll(): Promise<void> {
  const { filter } = queue()
  const rows: AccountLine[] = []
  await attempt(async () => {
    for (let offset = 0; offset < MOST_AT_ONCE; offset += 200) {
      const window = await api.listQueue({ ...filter, offset, limit: 200 })
      rows.push(...window.rows)
      if (offset + 200 >= window.total) break
    }
  })
  if (queue().filter === filter) patch('queue', { chosen: byId(rows) })
}

export async function vetAt(index: number): Promise<void> {
  const account = rowAt(queue(), index)
  if (account !== null && (await mayTakeAnother())) await vet(account.id)
}

/** Takes the chosen ones out, or else the one at the cursor. Nothing is deleted: *Undo* puts them back as they came in. */
export async function removeChosen(): Promise<void> {
  const state = queue()
  const chosen = Object.values(state.chosen)
  const row = rowAt(state, state.cursor)
  const accounts = chosen.length > 0 ? chosen : row === null ? [] : [row]
  if (accounts.length === 0) return
  const reply = await attempt(() =>
    api.removeFromQueue({ accounts: accounts.map(({ id }) => id).slice(0, MOST_AT_ONCE) }),
  )
  if (reply === null) return
  patch('queue', { chosen: {} })
  await applyChange(reply.change)
  say(
    accounts.length === 1 ? 'Removed from the queue.' : `${accounts.length.toLocaleString()} removed from the queue.`,
    {
      label: 'Undo',
      act: () => void putBack(accounts),
    },
  )
}

/** Gives what is chosen to an admin, or, with nothing chosen, the next ones that nobody was given. */
export async function giveFromQueue(): Promise<void> {
  const chosen = Object.values(queue().chosen).map(({ id, assignedTo }) => ({ account: id, holder: assignedTo }))
  if (chosen.length > 0) return openGive({ audit: null, chosen, holder: null, left: chosen.length })
  const nobodys = await attempt(() => api.listQueue({ ...noQueue.filter, whose: 'nobody', offset: 0, limit: 1 }))
  if (nobodys !== null) openGive({ audit: null, chosen: [], holder: null, left: nobodys.total })
}

async function putBack(accounts: readonly AccountLine[]): Promise<void> {
  const sources = new Set(accounts.map(sourceOf))
  for (const source of sources) {
    const ids = accounts.filter((account) => sourceOf(account) === source).map(({ id }) => id)
    const reply = await attempt(() => api.returnToQueue({ accounts: ids, source }))
    if (reply !== null) await applyChange(reply.change)
  }
}

function sourceOf(account: AccountLine): Source {
  return account.source ?? 'suggested'
}

function queue(): QueueState {
  return useStore.getState().queue
}

function byId(rows: readonly AccountLine[]): Readonly<Record<string, AccountLine>> {
  return Object.fromEntries(rows.map((row) => [row.id, row]))
}
