// Looking through our own posts: a job in short slices. The words stay in memory until the app ends; what is to be looked at
// is on file as soon as it is found.
import { Refusal } from '../../../shared/api/call.ts'
import type { OwnLook } from '../../../shared/api/ownPostViews.ts'
import { timeInsideXId } from '../../../shared/domain/links.ts'
import { OwnTerm, type OwnKind, type OwnRef } from '../../../shared/domain/ownPosts.ts'
import type { RecordContent } from '../../../shared/domain/record.ts'
import type { TermInForce } from '../../../shared/domain/wordList.ts'
import type { Context } from '../context.ts'
import { createPace } from '../importing/pace.ts'
import type { OwnPost } from '../importing/reading.ts'
import type { Hit } from '../lens/scanner.ts'
import { prepareScan } from '../lens/scanTexts.ts'
import { listVersions } from '../wordLists.ts'
import { urgentAccounts, type Author } from './urgentAccounts.ts'

/** What is known of a finding as long as the archive's words are here. */
export type OwnWords = {
  readonly text: string
  readonly places: readonly { readonly start: number; readonly end: number; readonly term: string }[]
  readonly author: Author | null
}

export type Looking = {
  /** Begins; throws `Refusal` where there is nothing to look through, or another archive is being looked through. */
  readonly begin: (id: string, posts: readonly OwnPost[]) => void
  readonly state: () => Pick<OwnLook, 'running' | 'failed'>
  /** Null: they were never here, or are gone with the app's last end. */
  readonly wordsOf: (ref: OwnRef) => OwnWords | null
}

/** Findings in one record, and in one slice. */
const IN_A_RECORD = 100
/** Pages are told a few times a second how far it is. */
const TOLD_EVERY_MS = 300

type Found = RecordContent<'own-posts-found'>['findings'][number] & { readonly account: string | null }

export function createLooking(context: Context): Looking {
  let running: OwnLook['running'] = null
  let failed: string | null = null
  let words = new Map<string, OwnWords>()

  const look = async (id: string, posts: readonly OwnPost[]) => {
    const pace = createPace()
    const reading = context.newId()
    const lists = listVersions(context)
    const scan = await prepareScan(context, pace)
    const urgent = urgentAccounts(context, 'x')
    const keep = createKeeping(context, reading)
    let told = performance.now()
    for (const [place, post] of posts.entries()) {
      const hits = scan(post.text)
      const author = authorOf(post)
      const account = author === null ? null : urgent(author)
      if (hits.length > 0 || account !== null) {
        const ref = refOf(post)
        words.set(keyOf(ref), { text: post.text, places: placesOf(hits), author })
        keep.add({ ...ref, at: post.at ?? timeInsideXId(post.id), terms: termsIn(hits), account })
      } else keep.passed({ ...refOf(post), at: post.at ?? timeInsideXId(post.id) })
      if (!pace.isDue() && !keep.isFull()) continue
      if (keep.isFull()) keep.write()
      running = { import: id, done: place + 1, total: posts.length }
      if (performance.now() - told > TOLD_EVERY_MS) {
        told = performance.now()
        context.tell(['ownPosts'])
      }
      await pace.rest()
    }
    keep.write()
    context.write([], (append) => {
      append('own-posts-read', { reading, import: id, ...countsOf(posts), lists: [...lists] })
      return { accounts: [], result: null }
    })
  }

  const run = async (id: string, posts: readonly OwnPost[]) => {
    try {
      await look(id, posts)
    } catch (error) {
      // The records were closed under it: the app is ending, and nobody is there to be told.
      if (!context.storage.db.isOpen) return
      context.log('our own posts', error)
      failed =
        'Something went wrong while our posts were looked through. What was found before is kept. Please try again.'
    }
    running = null
    context.tell(['ownPosts'])
  }

  return {
    begin: (id, posts) => {
      if (running !== null && running.import === id) return
      if (running !== null)
        throw new Refusal('refused', 'Another archive is being looked through. Please wait until that is over.')
      if (posts.length === 0)
        throw new Refusal(
          'not-found',
          'The posts of this archive are not here any more: they are never kept. Please bring the archive in again.',
        )
      running = { import: id, done: 0, total: posts.length }
      failed = null
      words = new Map()
      void run(id, posts)
    },
    state: () => ({ running, failed }),
    wordsOf: (ref) => words.get(keyOf(ref)) ?? null,
  }
}

/** Writes what is news, a slice at a time: what is on file already and has nothing new in it is left as it is. */
function createKeeping(context: Context, reading: string) {
  const { prepare } = context.storage
  const known = prepare('SELECT terms, answer FROM own_finding WHERE platform = ? AND kind = ? AND post = ?')
  const knownBy = prepare('SELECT account FROM own_finding_by WHERE platform = ? AND kind = ? AND post = ?')
  let found: Found[] = []

  const isNews = ({ platform, kind, post, terms, account }: Found): boolean => {
    const before = known.get(platform, kind, post)
    if (before === undefined) return true
    if (account !== null && knownBy.get(platform, kind, post)?.['account'] !== account) return true
    const had = new Set(
      OwnTerm.array()
        .parse(JSON.parse(String(before['terms'])))
        .map(nameOf),
    )
    if (terms.some((term) => !had.has(nameOf(term)))) return true
    // Nobody has to look for a term that is not looked for any more; what was said of it stays.
    return before['answer'] === null && terms.length < had.size
  }

  return {
    add: (each: Found) => {
      if (isNews(each)) found.push(each)
    },
    /** Nothing was found in it now. */
    passed: (each: Omit<Found, 'terms' | 'account'>) => {
      const before = known.get(each.platform, each.kind, each.post)
      if (before === undefined || before['answer'] !== null || before['terms'] === '[]') return
      found.push({ ...each, terms: [], account: null })
    },
    isFull: () => found.length >= IN_A_RECORD,
    write: () => {
      if (found.length === 0) return
      const now = found
      found = []
      context.slice((append) => {
        append('own-posts-found', { reading, findings: now.map(({ account: _by, ...each }) => each) })
        for (const { platform, kind, post, account } of now)
          if (account !== null) append('own-post-by', { platform, kind, post, account })
      })
    },
  }
}

/** Whose words we passed on, or showed below our own. */
function authorOf({ author, quotes }: OwnPost): Author | null {
  return author ?? (quotes === undefined ? null : { handle: quotes, stableId: null })
}

function refOf(post: OwnPost): OwnRef {
  const kind: OwnKind = post.isNote === true ? 'note' : post.kind
  return { platform: 'x', kind, post: post.id }
}

function keyOf({ platform, kind, post }: OwnRef): string {
  return `${platform} ${kind} ${post}`
}

function nameOf({ list, term }: OwnTerm): string {
  return `${list} ${term}`
}

function placesOf(hits: readonly Hit<TermInForce>[]): OwnWords['places'] {
  return hits.map(({ start, end, term }) => ({ start, end, term: term.termId }))
}

/** Each once, in the order in which they stand there. */
function termsIn(hits: readonly Hit<TermInForce>[]): OwnTerm[] {
  const terms = hits.map(({ term: { list, termId: term, ground, strength } }) => ({ list, term, ground, strength }))
  return [...new Map(terms.map((term) => [nameOf(term), term])).values()]
}

function countsOf(posts: readonly OwnPost[]) {
  const of = (kind: OwnPost['kind']) => posts.filter((post) => post.kind === kind).length
  return {
    posts: of('post'),
    reposts: of('repost'),
    likes: of('like'),
    wordless: posts.filter(({ text }) => text.trim() === '').length,
  }
}
