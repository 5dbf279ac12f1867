// Words of lists over time.
import type { SnapshotLine } from '../../shared/api/compareViews.ts'
import type { Relation } from '../../shared/domain/importing.ts'
import { platformName } from '../../shared/domain/platform.ts'

export function relationText(relation: Relation): string {
  return texts[relation]
}

const texts: { readonly [R in Relation]: string } = {
  following: 'Following',
  followers: 'Followers',
  blocked: 'Blocked',
  muted: 'Muted',
}

/** "Following on X". */
export function listText({ relation, platform }: Pick<SnapshotLine, 'relation' | 'platform'>): string {
  return `${relationText(relation)} on ${platformName(platform)}`
}

/** Signed, and with a word for whoever listens. */
export function changeText({ added, left }: Pick<SnapshotLine, 'added' | 'left'>): string {
  if (added === null || left === null) return ''
  return `+${added.toLocaleString('en-GB')} −${left.toLocaleString('en-GB')}`
}
