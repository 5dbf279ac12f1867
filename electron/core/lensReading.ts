// Reading with the lens: what was pasted is split into posts, scanned for the terms in force, and let go again.
import { createHash } from 'node:crypto'
import { Refusal, type Handlers } from '../../shared/api/call.ts'
import type { BonafideContract } from '../../shared/api/contract.ts'
import type { LensPost, LensReading } from '../../shared/api/lensViews.ts'
import { MOST_LENS_HITS, MOST_LENS_POSTS } from '../../shared/domain/lens.ts'
import { splitPosts } from '../../shared/domain/postSplitter.ts'
import type { RecordContent } from '../../shared/domain/record.ts'
import type { TermInForce } from '../../shared/domain/wordList.ts'
import { accountBeingVetted, notFound, type Context } from './context.ts'
import { createPace } from './importing/pace.ts'
import { scanTexts } from './lens/scanTexts.ts'
import { hitsByPlace, lensOf } from './lensOf.ts'
import { refuseUnderAge } from './vettingView.ts'
import { listVersions } from './wordLists.ts'

type Calls = 'readWithLens' | 'answerHit'
type NewHit = RecordContent<'lens-read'>['hits'][number]

export function lensCalls(context: Context): Pick<Handlers<BonafideContract>, Calls> {
  const nothing = { accounts: [], result: null }
  return {
    readWithLens: async ({ vetting, text }) => {
      mayBeRead(context, vetting)
      if (text.trim() === '') throw new Refusal('invalid', 'There is nothing to read yet. Please paste a bio or posts.')
      const { posts: found, names, isSplit, wordless } = splitPosts(text)
      const posts = [...names.map(asPost), ...found.map(({ name: _name, ...post }) => post)]
      if (found.length > MOST_LENS_POSTS)
        throw new Refusal('invalid', `These are more than ${MOST_LENS_POSTS} posts. Please paste fewer at a time.`)

      const lists = [...listVersions(context)]
      const texts = posts.map((post) => post.text)
      const scans = await scanTexts(context, texts, createPace())
      // Others worked in the meantime: the vetting may be over by now.
      const account = mayBeRead(context, vetting)
      const known = hitsByPlace(context, vetting)
      const fresh: NewHit[] = []
      let left = MOST_LENS_HITS
      const shown: LensPost[] = posts.map((post, place) => {
        const digest = digestOf(post.text)
        const counted = new Map<string, number>()
        const hits = (scans[place] ?? []).slice(0, left).map(({ start, end, term }) => {
          const nth = counted.get(term.termId) ?? 0
          counted.set(term.termId, nth + 1)
          const key = `${digest} ${term.termId} ${nth}`
          const hit = known.get(key) ?? context.newId()
          if (!known.has(key)) fresh.push(newHit(hit, term, digest, nth))
          known.set(key, hit)
          return { hit, start, end }
        })
        left -= hits.length
        return { ...post, hits }
      })
      const { change } = context.write(['vettings'], (append) => {
        append('lens-read', {
          reading: context.newId(),
          vetting,
          account,
          posts: [...new Set(found.map((post) => digestOf(post.text)))],
          lists,
          hits: fresh,
        })
        return nothing
      })
      const reading: LensReading = {
        posts: shown,
        wasSplit: isSplit,
        wordless,
        hasMore: scans.reduce((sum, each) => sum + each.length, 0) > MOST_LENS_HITS,
        terms: termsOf(scans.flatMap((each) => each.map(({ term }) => term))),
      }
      return { reading, lens: lensOf(context, vetting), change }
    },
    answerHit: ({ vetting, hit, use }) => {
      const account = accountBeingVetted(context, vetting)
      if (
        context.storage.prepare('SELECT 1 FROM lens_hit WHERE id = ? AND vetting = ?').get(hit, vetting) === undefined
      )
        throw notFound('This place')
      const { change } = context.write(['vettings'], (append) => {
        append('hit-answered', { vetting, account, hit, use })
        return nothing
      })
      return { lens: lensOf(context, vetting), change }
    },
  }
}

/** The account of a vetting whose posts may be read now. Throws `Refusal`. */
function mayBeRead(context: Context, vetting: string): string {
  const account = accountBeingVetted(context, vetting)
  refuseUnderAge(context, vetting)
  return account
}

/** A display name is read too: what stands in it stands above every post. */
function asPost({ name, handle }: { readonly name: string; readonly handle: string | null }): Omit<LensPost, 'hits'> {
  return { text: name, handle, when: null, kind: 'name', of: null, isCut: false }
}

function newHit(hit: string, term: TermInForce, post: string, nth: number): NewHit {
  return { hit, list: term.list, term: term.termId, ground: term.ground, strength: term.strength, post, nth }
}

function termsOf(terms: readonly TermInForce[]): LensReading['terms'] {
  const each = new Map(terms.map((term) => [term.termId, term]))
  return [...each.values()].map(({ termId, meaning, why, innocent, lookFor, source }) => ({
    term: termId,
    meaning,
    why,
    innocent,
    lookFor,
    source,
  }))
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}
