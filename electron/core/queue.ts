// The queue: what was pasted, shown before it is added, added, sorted, removed, passed on.
import type { Handlers } from '../../shared/api/call.ts'
import type { BonafideContract } from '../../shared/api/contract.ts'
import type { PasteLine, PastePreview, QueueSort } from '../../shared/api/views.ts'
import { showHandle } from '../../shared/domain/handle.ts'
import { confusableSkeleton } from '../../shared/domain/lookAlike.ts'
import { readPastedText, type FoundInPaste, type PasteReading } from '../../shared/domain/pastedText.ts'
import { accountRow, ensureAccount, findAccount } from './accounts.ts'
import type { Context } from './context.ts'
import { accountLine, text, type Row } from './lines.ts'
import { pageOf, type Condition } from './windows.ts'

/** Lines of a preview that are sent; the counts are of all. */
const SHOWN = 500
/** Accounts in one paste. More is a list to import, not a batch to vet. */
const MOST = 10_000

type Calls =
  | 'previewPaste'
  | 'queuePasted'
  | 'listQueue'
  | 'removeFromQueue'
  | 'returnToQueue'
  | 'passOn'
  | 'nextInQueue'

const orders: { readonly [S in QueueSort]: string } = {
  suggested: 'a.queue_group, a.added_counter, a.no',
  oldest: 'a.added_counter, a.no',
  newest: 'a.added_counter DESC, a.no DESC',
  handle: 'a.handle_key, a.no',
}

export function queueCalls(context: Context): Pick<Handlers<BonafideContract>, Calls> {
  const { db } = context.storage
  const batchWrite = (
    accounts: readonly string[],
    work: (account: string, append: Parameters<Parameters<Context['write']>[1]>[0]) => void,
  ) =>
    context.write(['queue', 'accounts'], (append) => {
      for (const account of accounts) {
        accountRow(context, account)
        work(account, append)
      }
      return { accounts: accounts.slice(0, 50), result: null }
    })

  return {
    previewPaste: ({ text: typed, plainHandlesAre }) => preview(context, readPastedText(typed, { plainHandlesAre })),
    queuePasted: ({ text: typed, plainHandlesAre, source }) => {
      const reading = readPastedText(typed, { plainHandlesAre })
      const found = reading.found.slice(0, MOST)
      const batch = context.newId()
      const { result, change } = context.write(['queue', 'accounts'], (append) => {
        const counted = { added: 0, returned: 0, alreadyThere: 0 }
        for (const each of found) {
          const known = findAccount(context, each)
          if (known !== null && accountRow(context, known)['queued'] === 1) {
            counted.alreadyThere += 1
            continue
          }
          append('queued', { account: known ?? ensureAccount(context, append, each), source, batch })
          counted[known === null ? 'added' : 'returned'] += 1
        }
        return { accounts: [], result: counted }
      })
      const rest = reading.found.slice(MOST).map(({ line, text: left }) => ({
        line,
        text: left,
        why: 'Not added: at most 10,000 accounts fit into one batch.',
      }))
      return { ...result, unreadable: [...reading.unreadable, ...rest], change }
    },
    listQueue: ({ offset, limit, sort, platform, source, whose, text: typed }) => {
      const conditions: Condition[] = [{ sql: 'a.queued = 1', values: [] }]
      if (platform !== null) conditions.push({ sql: 'a.platform = ?', values: [platform] })
      if (source !== null) conditions.push({ sql: 'a.source = ?', values: [source] })
      if (whose === 'mine') conditions.push({ sql: 'a.assigned = ?', values: [context.admin()?.id ?? ''] })
      if (whose === 'nobody') conditions.push({ sql: 'a.assigned IS NULL', values: [] })
      const isWhole = platform === null && source === null && whose === 'everybody' && typed === ''
      const whole = isWhole ? context.counting.counts().queue : null
      return pageOf(context, { conditions, typed, order: orders[sort], offset, limit, total: whole })
    },
    removeFromQueue: ({ accounts }) => ({
      change: batchWrite(accounts, (account, append) => append('unqueued', { account })).change,
    }),
    returnToQueue: ({ accounts, source }) => {
      const batch = context.newId()
      return { change: batchWrite(accounts, (account, append) => append('queued', { account, source, batch })).change }
    },
    passOn: ({ account }) => ({
      change: batchWrite([account], (each, append) => append('passed-on', { account: each })).change,
    }),
    nextInQueue: ({ after, skipped }) => {
      // Passed on means: for somebody else. It stays in the list and is not offered again in this sitting by itself.
      const left = new Set([...skipped, ...(after === null ? [] : [after])])
      // One's own first, then what nobody in particular was given; what a colleague was given is theirs.
      for (const holder of [context.admin()?.id ?? '', null]) {
        const rows = db.prepare(
          `SELECT a.id, a.passed FROM account a WHERE a.queued = 1 AND a.assigned IS ? ORDER BY ${orders.suggested}`,
        )
        for (const row of rows.iterate(holder)) {
          const account = text(row['id'])
          if (account !== null && row['passed'] === 0 && !left.has(account)) return { account }
        }
      }
      return { account: null }
    },
  }
}

function preview(context: Context, reading: PasteReading): PastePreview {
  const skeletons = context.storage.db.prepare(
    'SELECT handle FROM account WHERE skeleton = ? AND handle_key <> ? LIMIT 1',
  )
  let known = 0
  const lines: PasteLine[] = []
  for (const each of reading.found) {
    const account = findAccount(context, each)
    if (account !== null) known += 1
    if (lines.length < SHOWN) lines.push(previewLine(context, each, account, skeletons))
  }
  return {
    fresh: reading.found.length - known,
    known,
    duplicates: reading.duplicates.length,
    // Known ones first: they are what an admin wants to see before adding.
    lines: lines.toSorted((a, b) => Number(b.known !== null) - Number(a.known !== null)),
    unreadable: reading.unreadable.slice(0, SHOWN).map((each) => ({ ...each })),
    unreadableCount: reading.unreadable.length,
    tooMany: reading.found.length > MOST,
  }
}

function previewLine(
  context: Context,
  each: FoundInPaste,
  account: string | null,
  skeletons: { readonly get: (...values: string[]) => Row | undefined },
): PasteLine {
  const twin =
    each.handle === null || account !== null ? undefined : skeletons.get(confusableSkeleton(each.handle), each.handle)
  const line = account === null ? null : accountLine(context, accountRow(context, account))
  return {
    line: each.line,
    text: each.text.slice(0, 300),
    platform: each.platform,
    shown: showHandle(each),
    known:
      line === null
        ? null
        : {
            account: line.id,
            inQueue: line.inQueue,
            following: line.standing === 'following',
            seenBefore: line.seenBefore,
            urgent: line.unfollowOpen,
          },
    lookAlike: text(twin?.['handle']),
  }
}
