import type { OwnFindingLine } from '../../shared/api/ownPostViews.ts'
import { useNow } from '../useNow.ts'
import { Time } from '../ui/Time.tsx'

/** The day of it. An archive gives none for a like: then it is that of the post that we liked, and says so. */
export function OwnDay({ line: { ref, at } }: { readonly line: OwnFindingLine }) {
  const now = new Date(useNow()).toISOString()
  if (at === null) return 'no day is known'
  return (
    <>
      {ref.kind === 'like' && 'a post of '}
      <Time at={at} now={now} as="day" />
    </>
  )
}
