// The demo's lists: whom the group follows on X, twice, and on Mastodon once, brought in as an admin brings them in. Between the two
// some accounts came, went and changed their names; one that was decided against is followed still.
import type { ImportState } from '../../../shared/api/importViews.ts'
import { readPastedText } from '../../../shared/domain/pastedText.ts'
import type { Platform } from '../../../shared/domain/platform.ts'
import type { CoreHandlers } from '../core.ts'
import type { Invented } from './people.ts'

type Row = { readonly handle: string; readonly name: string; readonly bio: string }

/** On the first list only: nobody here recorded an unfollow. */
const GONE: readonly Row[] = [
  { handle: 'tidewr_example', name: 'Tide Writers', bio: 'Poems about mud.' },
  { handle: 'lampp_example', name: 'Lamp Post Watch', bio: 'Number 14 is out again.' },
]
/** What an account was called on the first list that is called otherwise on the second. */
const FORMER_HANDLE = 'formerly_exampl'

export type DemoLists = {
  /** The first list of X: nobody vetted most of these. */
  readonly first: (core: CoreHandlers, today: string) => Promise<void>
  /** The list of X some weeks later, and the one of Mastodon. */
  readonly later: (core: CoreHandlers, today: string) => Promise<void>
}

/** `unvetted` are the accounts that the lists bring. */
export function createDemoLists(unvetted: readonly Invented[]): DemoLists {
  const ids = new Map<string, string>()
  let given = 0
  // X's own ids are longer than a number can be exact.
  const idOf = (handle: string) => {
    const id = ids.get(handle) ?? String(1_300_000_000_000_000_000n + BigInt(given++) * 7_654_321n)
    ids.set(handle, id)
    return id
  }
  const table = (rows: readonly Row[]) =>
    [
      'ID,Screen Name,Name,Bio',
      ...rows.map((row) => [idOf(row.handle), row.handle, row.name, row.bio].map(cell).join(',')),
    ].join('\n')
  const onX = unvettedOn(unvetted, 'x')
  const [renamed] = onX
  const early = onX.slice(0, Math.ceil(onX.length * 0.7))

  return {
    first: async (core, today) => {
      const rows = [...(await followed(core, 'x')), ...early, ...GONE]
      // It is the same account under both names.
      if (renamed !== undefined) ids.set(FORMER_HANDLE, idOf(renamed.handle))
      await bringIn(core, {
        name: 'following-x.csv',
        text: table(rows.map((row) => (row === renamed ? { ...row, handle: FORMER_HANDLE } : row))),
        platform: 'x',
        today,
      })
    },
    later: async (core, today) => {
      const gone = new Set(GONE.map(({ handle }) => handle))
      const there = (await followed(core, 'x')).filter(({ handle }) => !gone.has(handle) && handle !== FORMER_HANDLE)
      const known = new Set(there.map(({ handle }) => handle))
      const { rows: refused } = await core.listRecords({
        ...ALL,
        admin: '',
        outcome: 'not-for-us',
        ground: null,
        platform: 'x',
        text: '',
      })
      const against = refused.find(({ account }) => account.standing === 'not-following')?.account
      const still = against === undefined || against.handle === null ? [] : [rowOf(against.handle, against)]
      // Somebody else has the handle now.
      const taken = GONE.slice(0, 1).map(({ handle }) => ({ handle, name: 'Fast Loans', bio: 'Ask me how.' }))
      for (const { handle } of taken) ids.delete(handle)
      const rows = [...there, ...onX.filter(({ handle }) => !known.has(handle)), ...still, ...taken]
      // The last of those followed was cleared for the longest: with another bio it is due again.
      const changed = rows.map((row, place) =>
        place === there.length - 1 ? { ...row, bio: 'Now mostly about loans. Ask me how.' } : row,
      )
      await bringIn(core, { name: 'following-x-later.csv', text: table(changed), platform: 'x', today })
      const onMastodon = [...(await followed(core, 'mastodon')), ...unvettedOn(unvetted, 'mastodon')]
      const lines = onMastodon.map(({ handle }) => `${handle},true,false,`)
      await bringIn(core, {
        name: 'following_accounts.csv',
        text: ['Account address,Show boosts,Notify on new posts,Languages', ...lines].join('\n'),
        platform: 'mastodon',
        today,
      })
    },
  }
}

const ALL = { offset: 0, limit: 200 } as const

async function followed(core: CoreHandlers, platform: Platform): Promise<readonly Row[]> {
  const { rows } = await core.listFollowing({ ...ALL, due: 'all', platform, text: '' })
  return rows.flatMap((row) => (row.handle === null ? [] : [rowOf(row.handle, row)]))
}

function rowOf(handle: string, account: { readonly name: string | null; readonly bio: string | null }): Row {
  return { handle, name: account.name ?? '', bio: account.bio ?? '' }
}

function unvettedOn(unvetted: readonly Invented[], platform: Platform): readonly Row[] {
  return unvetted
    .filter((each) => each.platform === platform)
    .flatMap(({ pasted, name, bio }) => {
      const handle = readPastedText(pasted, { plainHandlesAre: 'x' }).found[0]?.handle ?? null
      return handle === null ? [] : [{ handle, name, bio }]
    })
}

function cell(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

type File = { readonly name: string; readonly text: string; readonly platform: Platform; readonly today: string }

/** As the page does it: announced, given, mapped, answered, and waited for. */
async function bringIn(core: CoreHandlers, { name, text, platform, today }: File): Promise<void> {
  const bytes = Buffer.from(text)
  const { import: id, incoming } = await core.beginImport({ name, size: bytes.length })
  let { next } = incoming
  while (next !== null) {
    const part = bytes.subarray(next.offset, next.offset + next.length).toString('base64')
    next = (await core.giveBytes({ file: incoming.file, offset: next.offset, bytes: part })).next
  }
  const read = await core.importState({ import: id })
  if (read.state === 'preview' && read.table !== null)
    await core.mapImport({
      import: id,
      platform,
      mapping: { id: 0, handle: 1, name: 2, bio: 3, link: null, since: null },
    })
  await core.startImport({ import: id, lists: [{ list: 0, relation: 'following', complete: true, madeOn: today }] })
  let state: ImportState = await core.importState({ import: id })
  while (state.state === 'running') {
    await new Promise<void>((resolve) => void setImmediate(resolve))
    state = await core.importState({ import: id })
  }
  if (state.state !== 'finished') throw new Error(`the demo’s list ${name} is ${state.state}`)
}
