// A whole X archive: its lists, counted against its manifest, and its posts.
import type { Relation } from '../../../shared/domain/importing.ts'
import { createCollector } from './collect.ts'
import { createPostCollector, type CollectedPosts } from './collectPosts.ts'
import { takeAll, type Pace } from './pace.ts'
import type { Reading, ReadList } from './reading.ts'
import { accountsOf, and, postsSaid } from './said.ts'
import { readXList, xAssignmentOf, xRelationOf } from './xList.ts'
import { readXManifest, type XManifest } from './xManifest.ts'
import { readXPosts } from './xPosts.ts'
import { baseName, type Archive, type Member } from './zipMembers.ts'

const LISTS = ['following', 'follower', 'block', 'mute'] as const
type ListKind = (typeof LISTS)[number]
const POSTS = ['tweets', 'tweet', 'community-tweet', 'note-tweet', 'deleted-tweets', 'like'] as const

/** The files of one kind, in the order of their parts: following.js, following-part1.js … */
type Files = { readonly [kind: string]: readonly Member[] }

/**
 * Is this an X archive? By the names of its files; older ones have no data folder, and some were packed again inside another.
 * Only one folder is read: two archives in one zip may be of two accounts.
 */
export function xFilesOf(members: readonly Member[]): Files | null {
  const found = members.flatMap((member) => {
    const named = /^((?:[^/]+\/){0,2})([a-z-]+?)(?:-part(\d{1,4}))?\.js$/.exec(member.name)
    const [, folder = '', kind = '', part = '0'] = named ?? []
    return KINDS.has(kind) ? [{ folder, kind, part: Number(part), member }] : []
  })
  const lists = found.filter(({ kind }) => LISTS.some((each) => each === kind))
  const first = found.find(({ kind }) => kind === 'manifest') ?? lists[0]
  if (first === undefined) return null
  const byKind = Map.groupBy(
    found.filter(({ folder }) => folder === first.folder),
    ({ kind }) => kind,
  )
  return Object.fromEntries(
    [...byKind].map(([kind, files]) => [kind, files.toSorted((a, b) => a.part - b.part).map(({ member }) => member)]),
  )
}
const KINDS: ReadonlySet<string> = new Set(['manifest', ...LISTS, ...POSTS])

/** Reads the lists, then as many of the posts as there is room for. The files about our own account stay closed. */
export async function readXArchive(archive: Archive, files: Files, pace: Pace): Promise<Reading> {
  archive.demandRoom(LISTS.flatMap((kind) => files[kind] ?? []))
  const warnings: string[] = []
  const manifest = await manifestOf(archive, files, warnings)
  const lists: ReadList[] = []
  for (const kind of LISTS) {
    if (files[kind] === undefined && (manifest?.files(kind) ?? []).length === 0) continue
    lists.push(await readList(archive, kind, { files: files[kind] ?? [], manifest, pace, warnings }))
  }
  const posts = await readPosts(archive, files, { manifest, pace })
  warnings.push(...posts.warnings)
  return {
    format: 'x-archive',
    said: saidOf(manifest, lists, posts),
    lists,
    table: null,
    ownPosts: posts.ownPosts,
    recovered: posts.recovered,
    warnings,
  }
}

async function manifestOf(archive: Archive, files: Files, warnings: string[]): Promise<XManifest | null> {
  const [member] = files['manifest'] ?? []
  const manifest = member === undefined ? null : readXManifest(await archive.text(member))
  if (manifest === null)
    warnings.push(
      'The archive does not say when it was made, and whether it is whole: its manifest is missing or cannot be read.',
    )
  return manifest
}

type ListParts = {
  readonly files: readonly Member[]
  readonly manifest: XManifest | null
  readonly pace: Pace
  readonly warnings: string[]
}

async function readList(
  archive: Archive,
  kind: ListKind,
  { files, manifest, pace, warnings }: ListParts,
): Promise<ReadList> {
  const relation = xRelationOf(kind)
  const collector = createCollector('x', relation)
  let entries = 0
  let isWhole = true
  const warn = (what: string) => {
    isWhole = false
    warnings.push(what)
  }
  for (const member of files) {
    const text = await archive.text(member)
    const says = xAssignmentOf(text)?.kind
    if (says !== undefined && says !== kind) {
      warn(`${baseName(member.name)} holds “${says}” and not ${listName(relation)}: it was left out.`)
      continue
    }
    await takeAll(readXList(text), pace, (item) => {
      if (item.kind !== 'working') entries += 1
      const several = item.kind === 'refused' && files.length > 1
      collector.take(
        several
          ? { ...item, refused: { ...item.refused, why: `${item.refused.why} (In ${baseName(member.name)}.)` } }
          : item,
      )
    })
  }
  const promised = manifest?.files(kind) ?? []
  const there = new Set(files.map(({ name }) => baseName(name)))
  for (const { name } of promised)
    if (!there.has(baseName(name))) warn(`${baseName(name)} is missing: the manifest of the archive names it.`)
  const counts = promised.map(({ count }) => count)
  const expected =
    counts.length > 0 && counts.every((count) => count !== null) ? counts.reduce((sum, count) => sum + count, 0) : null
  if (expected !== null && expected !== entries)
    warn(
      `The manifest promises ${expected.toLocaleString('en-GB')} entries for ${listName(relation)}; ${entries.toLocaleString('en-GB')} were there.`,
    )
  const list = collector.list()
  if (list.refused.length > 0) isWhole = false
  const complete = manifest === null || promised.length === 0 ? null : isWhole && !manifest.isPartial
  return { ...list, expected, madeAt: manifest?.madeAt ?? null, complete: isWhole ? complete : false }
}

async function readPosts(
  archive: Archive,
  files: Files,
  { manifest, pace }: { readonly manifest: XManifest | null; readonly pace: Pace },
): Promise<CollectedPosts> {
  const posts = createPostCollector()
  const left: string[] = []
  for (const kind of POSTS)
    for (const member of files[kind] ?? []) {
      // The lists are what matters: posts are read while there is room.
      if (!archive.hasRoomFor(member)) {
        left.push(baseName(member.name))
        continue
      }
      // Of what we deleted only the handles are of use, and only they are kept.
      const isDeleted = kind === 'deleted-tweets'
      await takeAll(readXPosts(await archive.text(member)), pace, (item) => {
        if (!isDeleted || item.kind === 'handle') posts.take(item)
      })
    }
  const collected = posts.collected(manifest?.ownId ?? null)
  if (left.length === 0) return collected
  return {
    ...collected,
    warnings: [...collected.warnings, `Too long to be read with the lists, and left out: ${and(left)}.`],
  }
}

function saidOf(
  manifest: XManifest | null,
  lists: readonly ReadList[],
  { ownPosts, recovered }: CollectedPosts,
): string {
  const madeAt = manifest?.madeAt ?? null
  const of = madeAt === null ? '' : ` of ${dayName(madeAt)}`
  const counted = lists.length === 0 ? 'without a list of accounts' : `with ${and(lists.map(accountsOf))}`
  const posts = ownPosts.length === 0 ? '' : ` It holds ${postsSaid(ownPosts, recovered.length)}.`
  return `An X archive${of}, ${counted}.${posts}`
}

function dayName(moment: string): string {
  return new Date(moment).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
}

function listName(relation: Relation | null): string {
  switch (relation) {
    case 'following':
      return 'the accounts that you follow'
    case 'followers':
      return 'your followers'
    case 'blocked':
      return 'the accounts that you blocked'
    case 'muted':
      return 'the accounts that you muted'
    case null:
      return 'a list'
  }
}
