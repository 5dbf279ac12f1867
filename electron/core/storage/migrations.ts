// Numbered migrations. A migration that has been released is never edited; `user_version` says how many have run.
import { auditErased } from './migrations/auditErased.ts'
import { audits } from './migrations/audits.ts'
import { kindness } from './migrations/kindness.ts'
import { evidence } from './migrations/evidence.ts'
import { lens } from './migrations/lens.ts'
import { madeUnder } from './migrations/madeUnder.ts'
import { imports } from './migrations/imports.ts'
import { ownPosts } from './migrations/ownPosts.ts'
import { records } from './migrations/records.ts'
import { unfollowProof } from './migrations/unfollowProof.ts'
import { searches } from './migrations/searches.ts'
import { wordLists } from './migrations/wordLists.ts'

/** A migration's place is its number. A database with a higher number than there are is a newer one, and is refused. */
export const migrations: readonly string[] = [
  records,
  wordLists,
  kindness,
  evidence,
  madeUnder,
  audits,
  searches,
  imports,
  lens,
  ownPosts,
  auditErased,
  unfollowProof,
]
