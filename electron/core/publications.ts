// Checklists, Code, policy and group as they were published: the file holds the newest, the records hold all.
import { createHash } from 'node:crypto'
import type { Handlers } from '../../shared/api/call.ts'
import type { BonafideContract } from '../../shared/api/contract.ts'
import { Checklist } from '../../shared/domain/checklist.ts'
import { definitionName, type DefinitionUsed } from '../../shared/domain/definition.ts'
import { Publication } from '../../shared/domain/record.ts'
import { Rules } from '../../shared/domain/rules.ts'
import type { Context } from './context.ts'
import { canonical } from './storage/records.ts'
import type { Append } from './storage/storage.ts'

/** SHA-256 of the canonical text, in hexadecimal. */
export function digestOf(value: unknown): string {
  const known = typeof value === 'object' && value !== null ? digests.get(value) : undefined
  if (known !== undefined) return known
  const digest = createHash('sha256').update(canonical(value)).digest('hex')
  if (typeof value === 'object' && value !== null) digests.set(value, digest)
  return digest
}
const digests = new WeakMap<object, string>()

const read = new Map<string, readonly Checklist[]>()

/** The checklists with this digest. Throws where no publication has it: a vetting never lacks its checklist. */
export function checklistsByDigest(context: Context, digest: string): readonly Checklist[] {
  const held = context.held.rules.checklists.text
  if (digestOf(held) === digest) return held
  const before = read.get(digest)
  if (before !== undefined) return before
  const row = context.storage.db
    .prepare("SELECT text FROM publication WHERE what = 'checklists' AND digest = ?")
    .get(digest)
  if (row === undefined) throw new Error('no such checklists')
  const checklists = Checklist.array().parse(JSON.parse(String(row['text'])))
  read.set(digest, checklists)
  return checklists
}

/** The definition of antisemitism in force, as a decision keeps it. */
export function definitionUsed({ held }: Pick<Context, 'held'>): DefinitionUsed {
  const { version, text } = held.rules.definition
  return { name: definitionName(text), version, digest: digestOf(text) }
}

/** Appends the publication. The small file is saved after the record is safe: `saveHeldRules`. */
export function publish(append: Append, rules: Rules, what: Publication): void {
  const { version, text } = rules[what]
  append('published', { what, version, digest: digestOf(text), text: canonical(text) })
}

/**
 * Brings file and records together at start: what only the file has is published; what the records have in a newer
 * version comes back from them. Gives the rules in force, and whether the file has to be written.
 */
export function reconcile(
  context: Pick<Context, 'storage'>,
  write: (work: (append: Append) => void) => void,
  file: Rules,
): { readonly rules: Rules; readonly changed: boolean } {
  const newest = context.storage.db.prepare(
    'SELECT version, digest, text FROM publication WHERE what = ? ORDER BY version DESC LIMIT 1',
  )
  let rules = file
  const missing: Publication[] = []
  for (const what of Publication.options) {
    const row = newest.get(what)
    if (row === undefined || Number(row['version']) < file[what].version) missing.push(what)
    else if (Number(row['version']) > file[what].version || String(row['digest']) !== digestOf(file[what].text)) {
      const text: unknown = JSON.parse(String(row['text']))
      const restored = Rules.safeParse({ ...rules, [what]: { version: row['version'], text } })
      if (!restored.success) continue
      rules = restored.data
      // An older Bonafide published it, and this one reads more in it: that is a version of its own, or a vetting would
      // refer to a text that nobody published.
      if (digestOf(rules[what].text) === String(row['digest'])) continue
      rules = Rules.parse({ ...rules, [what]: { ...rules[what], version: rules[what].version + 1 } })
      missing.push(what)
    }
  }
  if (missing.length > 0) write((append) => missing.forEach((what) => publish(append, rules, what)))
  return { rules, changed: rules !== file }
}

type Calls =
  | 'publishGroup'
  | 'publishPolicy'
  | 'publishCode'
  | 'publishHelp'
  | 'publishNeverKept'
  | 'publishReportTo'
  | 'publishDefinition'

export function publicationCalls(context: Context): Pick<Handlers<BonafideContract>, Calls> {
  const put = async <W extends Exclude<Publication, 'checklists'>>(what: W, text: Rules[W]['text']) => {
    const rules = Rules.parse({
      ...context.held.rules,
      [what]: { version: context.held.rules[what].version + 1, text },
    })
    const { change } = context.write(['group'], (append) => {
      publish(append, rules, what)
      return { accounts: [], result: null }
    })
    context.held.rules = rules
    await context.ports.saveRules(rules)
    return { change }
  }
  return {
    publishGroup: (group) => put('group', group),
    publishPolicy: (policy) => put('policy', policy),
    publishCode: ({ text }) => put('code', text),
    publishHelp: ({ text }) => put('help', text),
    publishDefinition: (definition) => put('definition', definition),
    publishNeverKept: ({ text }) => put('neverKept', text),
    publishReportTo: ({ text }) => put('reportTo', text),
  }
}
