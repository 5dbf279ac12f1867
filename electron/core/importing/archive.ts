// A zip, of whatever platform: which lists are in it.
import { Refusal } from '../../../shared/api/call.ts'
import type { IncomingFile } from '../incoming.ts'
import { createCollectors } from './collect.ts'
import { isListFormat, readLists } from './listReaders.ts'
import type { Pace } from './pace.ts'
import type { Reading } from './reading.ts'
import { recognise } from './recognise.ts'
import { listSaid } from './said.ts'
import { readXArchive, xFilesOf } from './xArchive.ts'
import { baseName, openArchive, type Archive, type Member } from './zipMembers.ts'

/** Lists that an admin packed together, or the connections of Instagram: no more than these are looked into. */
const MOST_FILES = 40
const LONGEST_FILE = 16 * 1024 * 1024

/**
 * Reads an archive of X, an archive of Instagram in its JSON form, or lists that somebody put into a zip. Only the directory
 * and the lists are read, wherever in the file they stand; nothing is unpacked to the disk. Throws `Refusal`.
 */
export async function readArchive(file: IncomingFile, pace: Pace): Promise<Reading> {
  const archive = await openArchive(file, pace)
  try {
    const files = xFilesOf(archive.members)
    return files === null ? await readPacked(archive, pace) : await readXArchive(archive, files, pace)
  } finally {
    archive.close()
  }
}

async function readPacked(archive: Archive, pace: Pace): Promise<Reading> {
  const { members, isInstagram } = listsIn(archive.members)
  const collectors = createCollectors()
  const warnings: string[] = []
  const formats = new Set<Reading['format']>()
  for (const member of members.slice(0, MOST_FILES)) {
    const name = baseName(member.name)
    if (member.size > LONGEST_FILE) {
      warnings.push(`${name} is too long to be read out of a zip. Unpack it, and bring it in by itself.`)
      continue
    }
    const text = await archive.text(member)
    const recognised = recognise(text, name)
    if (recognised.format === 'none') warnings.push(`${name}: ${recognised.why}`)
    else if (isListFormat(recognised)) {
      formats.add(recognised.format)
      await readLists(text, recognised, { collectors, pace })
    } else warnings.push(`${name} is a table or a text. Bring it in by itself, so that you can say what it holds.`)
  }
  if (members.length > MOST_FILES) warnings.push(`Only the first ${MOST_FILES} files of this zip were looked into.`)
  const [format] = formats
  if (format === undefined) throw new Refusal('invalid', whyNone(archive.members, warnings))
  const lists = collectors.lists()
  return {
    format,
    said: listSaid(isInstagram ? 'An Instagram archive' : 'A zip with lists', lists),
    lists,
    table: null,
    ownPosts: [],
    recovered: [],
    warnings,
  }
}

/** Of an Instagram archive its connections, else whatever may be a list. */
function listsIn(members: readonly Member[]): { readonly members: readonly Member[]; readonly isInstagram: boolean } {
  const instagram = members.filter(({ name }) =>
    /(?:^|\/)(?:following|followers|blocked_(?:profiles|accounts))(?:_\d{1,4})?\.json$/.test(name),
  )
  if (instagram.length > 0) return { members: instagram, isInstagram: true }
  const lists = members.filter(
    ({ name }) => /\.(?:csv|tsv|json|txt)$/i.test(name) && !/(?:^|\/)(?:__MACOSX\/|\.)/.test(name),
  )
  return { members: lists, isInstagram: false }
}

function whyNone(members: readonly Member[], warnings: readonly string[]): string {
  const has = (pattern: RegExp) => members.some(({ name }) => pattern.test(name))
  if (has(/(?:^|\/)(?:following|followers_1)\.html$/))
    return 'This is an Instagram archive in its HTML form, which no program reads well. Ask Instagram for it again, as JSON. Nothing was saved.'
  if (has(/(?:^|\/)actor\.json$/) && has(/(?:^|\/)outbox\.json$/))
    return 'This is a Mastodon archive, which holds posts and no list of accounts. In Mastodon, take “Follows” as CSV under Preferences, Import and export. Nothing was saved.'
  const [first] = warnings
  return first === undefined
    ? 'There is no list of accounts in this zip that Bonafide knows. Nothing was saved.'
    : `There is no list of accounts in this zip that Bonafide can read. ${first}`
}
