import type { VettingView } from '../../shared/api/views.ts'
import { Time } from '../ui/Time.tsx'
import { hasBioChangedSince, outcomeText } from './wording.ts'

/** What must be known before the first check: an earlier decision, an entry that is open, a handle that looks like another. */
export function SeenBefore({ view, now }: { readonly view: VettingView; readonly now: string }) {
  const { seenBefore, lookAlike, unfollowOpen } = view.account
  if (seenBefore === null && lookAlike === null && !unfollowOpen) return null
  return (
    <div className="seen" role="note">
      {seenBefore !== null && (
        <p>
          Seen before: <b>{outcomeText(seenBefore.outcome)}</b>, <Time at={seenBefore.at} now={now} as="day" />,{' '}
          {seenBefore.by}.{hasBioChangedSince(view, seenBefore.at) && ' The bio has changed since.'}
        </p>
      )}
      {lookAlike !== null && (
        <p>
          Its handle looks like <bdi>{lookAlike}</bdi>. Compare them letter by letter.
        </p>
      )}
      {unfollowOpen && <p>An entry on our list of accounts to unfollow is open.</p>}
    </div>
  )
}
