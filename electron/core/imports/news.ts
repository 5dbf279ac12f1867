// What the rows of a list say that is not on file yet.
import { z } from 'zod'
import { Standing } from '../../../shared/domain/account.ts'
import type { ImportedRow } from '../../../shared/domain/importRecords.ts'
import { isSameText } from '../../../shared/domain/sameText.ts'
import type { Context } from '../context.ts'
import { covers } from '../storage/member.ts'
import { identify } from './identify.ts'
import type { KeptRow } from './keepRows.ts'
import type { Snapshot } from './snapshot.ts'
import { createUnchanged } from './unchanged.ts'

const OnFile = z
  .object({
    place: z.number(),
    no: z.number(),
    id: z.string(),
    handle_key: z.string().nullable(),
    stable_id: z.string().nullable(),
    name: z.string().nullable(),
    bio: z.string().nullable(),
    standing: Standing,
    listed: z.number(),
  })
  .transform(({ handle_key: handle, stable_id: stableId, listed, ...rest }) => ({
    ...rest,
    handle,
    stableId,
    isListed: listed === 1,
  }))
type OnFile = z.infer<typeof OnFile>

const EarlierRow = z
  .object({ place: z.number(), id: z.string(), no: z.number(), made: z.number(), listed: z.number() })
  .transform(({ listed, ...rest }) => ({ ...rest, isListed: listed === 1 }))

export type News = {
  readonly rows: readonly ImportedRow[]
  /** Records to be joined before anything else is said of these rows. */
  readonly joins: readonly { readonly account: string; readonly other: string }[]
  /** Row numbers of the accounts on file that the rows name. One may stand there twice. */
  readonly known: readonly number[]
  /** New accounts, and rows that name one of them again. */
  readonly fresh: number
  readonly repeated: number
}

/** Reads a slice of rows against what is on file; writes nothing. */
export function createNews(context: Context, list: Snapshot): (rows: readonly KeptRow[]) => News {
  const { storage } = context
  const columns =
    'j.key AS place, a.no, a.id, a.handle_key, a.stable_id, a.name, a.bio, a.standing, m.account IS NOT NULL AS listed'
  const listed = `LEFT JOIN member m ON m.list = ?3 AND m.account = a.no AND ${covers('m', '?4')}`
  const byId = storage.prepare(
    `SELECT ${columns} FROM json_each(?1) j CROSS JOIN account a ON a.platform = ?2 AND a.stable_id = j.value ${listed}`,
  )
  const byHandle = storage.prepare(
    `SELECT ${columns} FROM json_each(?1) j CROSS JOIN account a ON a.platform = ?2 AND a.handle_key = j.value ${listed} ORDER BY a.no DESC`,
  )
  const before = storage.prepare(
    `SELECT j.key AS place, a.id, a.no, r.made, m.account IS NOT NULL AS listed FROM json_each(?1) j
     CROSS JOIN renaming r ON r.platform = ?2 AND r.before = j.value JOIN account a ON a.no = r.account ${listed} ORDER BY r.made DESC`,
  )
  const anyRenamed = storage.prepare('SELECT 1 FROM renaming LIMIT 1')
  const find = (statement: typeof byId, values: readonly (string | null)[]) =>
    values.every((value) => value === null)
      ? []
      : statement
          .all(JSON.stringify(values), list.platform, list.list, list.made)
          .map((row) => OnFile.parse({ ...row }))
  const isOnFile = createIsOnFile(context, list)

  const newsOf = (
    row: KeptRow,
    known: OnFile,
    handle: string | null,
    passedFrom: string | null,
  ): ImportedRow | null => {
    const hasHandle = handle !== null && handle !== known.handle && !isOnFile.handle(known.id, handle)
    const hasId = row.stableId !== null && known.stableId === null
    const name = isNews(known.name, row.name) ? row.name : null
    const bio = isNews(known.bio, row.bio) ? row.bio : null
    const hasProfile = (name !== null || bio !== null) && !isOnFile.profile(known.id, name, bio)
    const isFollowed =
      list.relation === 'following' &&
      list.isNewest &&
      (known.standing === 'candidate' || known.standing === 'not-following')
    if (!hasHandle && !hasId && !hasProfile && known.isListed && !isFollowed) return null
    return {
      account: known.id,
      ...(hasId ? given('stableId', row.stableId) : {}),
      ...(hasHandle ? given('handle', handle) : {}),
      ...(hasHandle ? given('passedFrom', passedFrom) : {}),
      ...(hasProfile ? given('name', name) : {}),
      ...(hasProfile ? given('bio', bio) : {}),
      ...(known.isListed ? {} : given('since', row.since)),
    }
  }

  const unchanged = createUnchanged(context, list)

  return (all) => {
    const same = unchanged(all)
    const rows = all.filter((_, place) => !same.has(place))
    const ids = byPlace(
      list.gives.ids
        ? find(
            byId,
            rows.map((row) => row.stableId),
          )
        : [],
    )
    const handles = byPlace(
      find(
        byHandle,
        rows.map((row) => row.handle ?? row.hint),
      ),
    )
    const earlier = byPlace(
      anyRenamed.get() === undefined
        ? []
        : before
            .all(JSON.stringify(rows.map((row) => row.handle)), list.platform, list.list, list.made)
            .map((row) => EarlierRow.parse({ ...row })),
    )
    const news: ImportedRow[] = []
    const joins: { account: string; other: string }[] = []
    const known = [...same.values()]
    const made = new Set<string>()
    let fresh = 0
    let repeated = 0
    for (const [place, row] of rows.entries()) {
      const gaveUp = earlier.get(place) ?? []
      const found = { byId: ids.get(place)?.[0] ?? null, byHandle: handles.get(place) ?? [], earlier: gaveUp }
      const who = identify(row, found, list.made)
      switch (who.as) {
        case 'two':
          joins.push({ account: who.account.id, other: who.other.id })
          break
        case 'known': {
          known.push(who.account.no)
          const said = newsOf(row, who.account, who.handle, who.passedFrom)
          if (said !== null) news.push(said)
          break
        }
        case 'earlier': {
          const then = gaveUp.find((each) => each.id === who.id)
          if (then === undefined) break
          known.push(then.no)
          if (!then.isListed) news.push({ account: who.id })
          break
        }
        case 'new': {
          const names = [row.stableId, who.handle === null ? null : `@${who.handle}`].filter((each) => each !== null)
          if (names.some((each) => made.has(each))) {
            repeated += 1
            break
          }
          for (const each of names) made.add(each)
          fresh += 1
          news.push(newAccount(context.newId(), row, who.handle, who.passedFrom))
        }
      }
    }
    return { rows: news, joins, known, fresh, repeated }
  }
}

function newAccount(account: string, row: KeptRow, handle: string | null, passedFrom: string | null): ImportedRow {
  return {
    account,
    fresh: true,
    ...given('stableId', row.stableId),
    ...given('handle', handle),
    ...given('passedFrom', passedFrom),
    ...given('name', row.name),
    ...given('bio', row.bio),
    ...given('since', row.since),
  }
}

/** A field that a record holds only where there is something in it. */
function given<K extends keyof ImportedRow>(field: K, value: string | null): { readonly [P in K]?: string } {
  const none: { readonly [P in K]?: string } = {}
  return value === null ? none : { ...none, [field]: value }
}

/** The same list again says what it said before: that is on file, with its day. */
function createIsOnFile(context: Context, list: Snapshot) {
  const identity = context.storage.prepare('SELECT 1 FROM identity WHERE account = ? AND handle = ? AND at = ? LIMIT 1')
  const observation = context.storage.prepare(
    'SELECT 1 FROM observation WHERE account = ?1 AND at = ?2 AND (?3 IS NULL OR name IS ?3) AND (?4 IS NULL OR bio IS ?4) LIMIT 1',
  )
  return {
    handle: (account: string, handle: string) => identity.get(account, handle, list.madeAt) !== undefined,
    profile: (account: string, name: string | null, bio: string | null) =>
      observation.get(account, list.madeAt, name, bio) !== undefined,
  }
}

function isNews(before: string | null, now: string | null): boolean {
  return now !== null && now !== '' && (before === null || !isSameText(before, now))
}

function byPlace<R extends { readonly place: number }>(rows: readonly R[]): ReadonlyMap<number, readonly R[]> {
  const places = new Map<number, R[]>()
  for (const row of rows) {
    const there = places.get(row.place)
    if (there === undefined) places.set(row.place, [row])
    else there.push(row)
  }
  return places
}
