// How the faults of evidence bring a screenshot in: over the real core, part by part, as the page does.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Reply } from '../../shared/api/call.ts'
import { localDateOf } from '../../shared/domain/calendar.ts'
import { DEFAULT_POLICY } from '../../shared/domain/code.ts'
import { Incoming } from '../../shared/domain/incomingFile.ts'
import { NO_GROUP } from '../../shared/domain/settings.ts'
import { openCore, type OpenCore } from '../bench/openCore.ts'

/** A folder with one vetting that is open; gives its id. */
export async function prepare(folder: string): Promise<string> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const core = await openCore(folder)
  await core.call('setUp', { name: 'Kim Shaw', role: 'admin', group: NO_GROUP, policy: DEFAULT_POLICY })
  await core.call('queuePasted', { text: '@voice_example', plainHandlesAre: 'x', source: 'followed-us' })
  const account = String(core.storage.db.prepare('SELECT id FROM account').get()?.['id'])
  await core.call('openVetting', { account, purpose: 'follow-back' })
  const vetting = vettingIn(core)
  core.storage.close()
  return vetting
}

export function vettingIn(core: OpenCore): string {
  return String(core.storage.db.prepare('SELECT id FROM vetting').get()?.['id'])
}

/** The last reply: of the call that announced the file, or of the part that was given last. */
export async function send(core: OpenCore, vetting: string, bytes: Uint8Array): Promise<Reply> {
  let reply = await core.dispatch('beginScreenshot', {
    vetting,
    unfollow: null,
    check: null,
    says: 'A post with a drawing.',
    link: '',
    reads: '',
    seenOn: localDateOf(new Date()),
    head: { name: 'screenshot.png', size: bytes.length },
  })
  for (;;) {
    if (!reply.ok) return reply
    const { file, next } = Incoming.parse(reply.value)
    if (next === null) return reply
    const part = Buffer.from(bytes.subarray(next.offset, next.offset + next.length))
    reply = await core.dispatch('giveBytes', { file, offset: next.offset, bytes: part.toString('base64') })
  }
}

/** Files under the folder of evidence, by their path in it. */
export function filesIn(folder: string): readonly string[] {
  const root = join(folder, 'evidence')
  if (!existsSync(root)) return []
  return readdirSync(root, { withFileTypes: true, recursive: true }).flatMap((each) =>
    each.isFile() ? [join(each.parentPath, each.name)] : [],
  )
}

/** What is wrong between records and files, as a sentence, or null: every named file is there and whole, and no other is. */
export function faultOfFiles(core: OpenCore, folder: string): string | null {
  const named = new Set(
    core.storage.db
      .prepare('SELECT sha256 FROM evidence WHERE image IS NOT NULL')
      .all()
      .map((row) => z.string().parse(row['sha256'])),
  )
  const found = filesIn(folder)
  for (const sha256 of named) {
    const place = join(folder, 'evidence', sha256.slice(0, 2), sha256)
    if (!found.includes(place)) return 'a record names a file that is not there'
    if (hashOf(readFileSync(place)) !== sha256) return 'a record names a file that is not whole'
  }
  return found.length === named.size ? null : `${found.length - named.size} files that nobody names`
}

export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
