// Every file of cells that Bonafide gives away, made by the real core, with a text to fear in each place that takes text.
import { localDateOf } from '../../shared/domain/calendar.ts'
import { DEFAULT_POLICY } from '../../shared/domain/code.ts'
import { NO_GROUP } from '../../shared/domain/settings.ts'
import { planOfEveryone } from '../auditPlan.ts'
import { openCore, type OpenCore } from '../bench/openCore.ts'
import { bringFile, tableOf, tidied, waitFor } from '../importing.ts'
import { pageOf } from './importing.ts'
import type { Separator } from './spreadsheet.ts'

type Page = ReturnType<typeof pageOf>

export type CsvExport = {
  /** Also the name of its file. */
  readonly name: string
  readonly separator: Separator
  readonly text: string
  /** The columns with a text in them, by name, or the first: the one that `p12_example` in the same row numbers. */
  readonly columns: readonly string[]
}

export type CsvExports = {
  readonly safe: readonly CsvExport[]
  /** The same as `safe[0]`, to the letter: what a spreadsheet does with it shows that there is something to fear. */
  readonly exact: CsvExport
}

/** Which text stands in this row, by its place; null for a row of something else. */
export function placeIn(cells: readonly string[]): number | null {
  for (const cell of cells) {
    const place = /\bp(\d+)_example/u.exec(cell)?.[1]
    if (place !== undefined) return Number(place)
  }
  return null
}

export async function csvExports(folder: string, texts: readonly string[]): Promise<CsvExports> {
  const core = await openCore(folder)
  const page = pageOf(core)
  try {
    await page.setUp({ name: 'Kim Shaw', role: 'admin', group: NO_GROUP, policy: DEFAULT_POLICY })
    const refused = await followAll(core, page, texts)
    const accounts = async (form: 'csv-safe' | 'csv-exact') =>
      (await page.takeOut({ which: 'following', platform: 'x', form, after: null })).text
    const columns = ['Name', 'Bio']
    return {
      safe: [
        { name: 'accounts.csv', separator: ',', text: await accounts('csv-safe'), columns },
        { name: 'audit.csv', separator: ',', text: await audit(page), columns: ['Name', 'Note'] },
        ...(await words(page, texts)),
        { name: 'refused.csv', separator: ',', text: refused, columns: ['Name', 'Bio'] },
        { name: 'refused-terms.csv', separator: ',', text: await refusedTerms(page, texts), columns: ['Meaning'] },
        ...(await forMastodon(page, texts)),
      ],
      exact: { name: 'exact.csv', separator: ',', text: await accounts('csv-exact'), columns },
    }
  } finally {
    core.storage.close()
  }
}

/** Each text in the name and the bio of an account that we follow; gives the file of as many rows that were refused. */
async function followAll(core: OpenCore, page: Page, texts: readonly string[]): Promise<string> {
  const good = texts.map((_, n) => ({ id: String(9_000 + n), handle: `p${n}_example` }))
  const bad = texts.map((text, n) => ({ handle: `no handle: p${n}_example`, name: text, bio: text }))
  const id = await bringFile(page, 'list.csv', tableOf([...good, ...bad]))
  await page.mapImport({
    import: id,
    platform: 'x',
    mapping: { id: 0, handle: 1, name: 2, bio: 3, link: null, since: null },
  })
  await page.startImport({
    import: id,
    lists: [{ list: 0, relation: 'following', complete: true, madeOn: localDateOf(new Date()) }],
  })
  await waitFor(page, id)
  await tidied(core)
  for (const { id: account, handle } of await following(page)) {
    const text = texts[placeIn([handle ?? '']) ?? -1] ?? ''
    // A name is one line.
    await page.observe({ account, name: text.replaceAll(/[\r\n]/gu, ' '), bio: text })
  }
  return (await page.refusedFile({ import: id, from: 0 })).text
}

async function following(page: Page) {
  const asked = { offset: 0, limit: 200, due: 'all', platform: 'x', text: '' } as const
  return (await page.listFollowing(asked)).rows
}

async function audit(page: Page): Promise<string> {
  const planned = await page.planAudit(planOfEveryone(localDateOf(new Date())))
  for (const { id, bio } of await following(page))
    await page.setAside({
      audit: planned.audit,
      accounts: [id],
      why: 'protected',
      note: (bio ?? '').replaceAll(/[\r\n]/gu, ' '),
    })
  return (await page.takeOutAudit({ audit: planned.audit, form: 'csv', after: null })).text
}

const TERM = {
  endings: [],
  matching: 'words',
  ground: 'trolling',
  strength: 'contextual',
  source: 'none yet',
  reviewedOn: null,
  language: 'en-GB',
} as const

async function words(page: Page, texts: readonly string[]): Promise<readonly CsvExport[]> {
  const { list } = await page.makeWordList({ name: 'Ours', about: '' })
  for (const [n, text] of texts.entries())
    await page.addTerm({
      list,
      content: {
        ...TERM,
        endings: [],
        term: `p${n}_example`,
        forms: [text.trim().slice(0, 60)],
        meaning: text,
        why: text,
        innocent: [text],
        lookFor: text,
      },
    })
  const asked = { list, grounds: [], strengths: [], alsoOff: true }
  const columns = ['Forms', 'Meaning', 'Why it is here', 'Innocent meanings', 'What to look for']
  return [
    { name: 'terms.csv', separator: ',', text: (await page.takeOutTerms({ ...asked, form: 'csv' })).text, columns },
    { name: 'terms.tsv', separator: '\t', text: (await page.takeOutTerms({ ...asked, form: 'tsv' })).text, columns },
  ]
}

/** Rows of a table of terms that are refused because their term is too long. */
async function refusedTerms(page: Page, texts: readonly string[]): Promise<string> {
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`
  const rows = texts.map((text, n) => `${cell(`p${n}_example ${'x'.repeat(90)}`)},${cell(text)},trolling`)
  const bytes = Buffer.from(['Term,Meaning,Ground', ...rows].join('\n'))
  const { reading, incoming } = await page.readWordList({ name: 'words.csv', size: bytes.length })
  let { next } = incoming
  while (next !== null) {
    const part = bytes.subarray(next.offset, next.offset + next.length).toString('base64')
    next = (await page.giveBytes({ file: incoming.file, offset: next.offset, bytes: part })).next
  }
  return (await page.refusedTerms({ reading, mapping: null })).text
}

/** Mastodon's own import wants addresses as they are; what is no address never gets so far. */
async function forMastodon(page: Page, texts: readonly string[]): Promise<readonly CsvExport[]> {
  const lines = texts.flatMap((text, n) => [`@p${n}_example@social.example`, `${text.trim()}@social.example`])
  await page.queuePasted({ text: lines.join('\n'), plainHandlesAre: 'mastodon', source: 'followed-us' })
  const taken = async (form: 'mastodon-blocks' | 'mastodon-mutes') =>
    (await page.takeOut({ which: 'queue', platform: 'mastodon', form, after: null })).text
  return [
    { name: 'mastodon-blocks.csv', separator: ',', text: await taken('mastodon-blocks'), columns: [] },
    { name: 'mastodon-mutes.csv', separator: ',', text: await taken('mastodon-mutes'), columns: [] },
  ]
}
