// What was read with the lens in one vetting, as it stands now.
import { z } from 'zod'
import { LensHit, type LensSummary } from '../../shared/api/lensViews.ts'
import type { LensKept } from '../../shared/domain/lens.ts'
import { ListVersion } from '../../shared/domain/wordList.ts'
import type { Context } from './context.ts'

export function lensOf(context: Context, vetting: string): LensSummary {
  const { prepare } = context.storage
  const last = prepare('SELECT at, lists FROM lens_reading WHERE vetting = ? ORDER BY counter DESC LIMIT 1').get(
    vetting,
  )
  const posts = prepare('SELECT count(*) AS n FROM lens_post WHERE vetting = ?').get(vetting)?.['n']
  const hits = prepare(
    `SELECT h.id AS hit, h.list, coalesce(l.name, '') AS listName, h.term, h.ground, h.strength, h.use
     FROM lens_hit h LEFT JOIN word_list l ON l.id = h.list WHERE h.vetting = ? ORDER BY h.no`,
  ).all(vetting)
  const lists: unknown = last === undefined ? [] : JSON.parse(String(last['lists']))
  return {
    posts: Number(posts ?? 0),
    lists: z.array(ListVersion).parse(lists),
    hits: hits.map((row) => LensHit.parse({ ...row })),
    lastAt: last === undefined ? null : String(last['at']),
  }
}

/** What a decision keeps of it; null where nothing was read. */
export function lensKeptOf(lens: LensSummary): LensKept | null {
  if (lens.posts === 0) return null
  const hits = lens.hits.map(({ list, term, ground, strength, use }) => ({ list, term, ground, strength, use }))
  return { posts: lens.posts, lists: lens.lists, hits }
}

/** The hits of a vetting by post, term and count: the same post pasted again asks nothing twice. */
export function hitsByPlace(context: Context, vetting: string): Map<string, string> {
  const rows = context.storage.prepare('SELECT id, post, term, nth FROM lens_hit WHERE vetting = ?').all(vetting)
  return new Map(
    rows.map((row) => [`${String(row['post'])} ${String(row['term'])} ${String(row['nth'])}`, String(row['id'])]),
  )
}
