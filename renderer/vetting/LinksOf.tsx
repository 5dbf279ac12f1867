import type { VettingView } from '../../shared/api/views.ts'
import type { Check, CheckLink } from '../../shared/domain/checklist.ts'
import type { Platform } from '../../shared/domain/platform.ts'
import { openLink } from '../actions.ts'
import { Key } from '../ui/Key.tsx'
import { toggleMeaning } from './forms.ts'

type Help = { readonly label: string; readonly url: string }

/** Links that help with a check, where the platform has a page for it. */
export function LinksOf({
  view,
  check,
  isInFocus,
}: {
  readonly view: VettingView
  readonly check: Check
  readonly isInFocus: boolean
}) {
  const help = check.links.flatMap((link) => helpFor(view, link) ?? [])
  const hasMeaning = isInFocus && check.grounds.length > 0
  if (help.length === 0 && !hasMeaning) return null
  return (
    <p className="links">
      {help.map(({ label, url }) => (
        <button key={label} type="button" className="link" onClick={() => void openLink(url)}>
          {label} <span aria-hidden="true">↗</span>
        </button>
      ))}
      {hasMeaning && (
        <button type="button" className="link" aria-keyshortcuts="?" onClick={() => void toggleMeaning()}>
          {check.grounds.length === 1 ? 'What this ground means' : 'What the grounds mean'} <Key keys="?" />
        </button>
      )}
    </p>
  )
}

/** Where a page of the account is. Bluesky and Instagram have no address of their own for replies. */
function helpFor(view: VettingView, link: CheckLink): Help | null {
  const { profileLink, post, account } = view
  if (link === 'post') return post === null || post.link === '' ? null : { label: 'The post', url: post.link }
  // The profile has a button, and the search a line of its own.
  if (profileLink === null || link === 'search' || link === 'profile') return null
  if (!HAS_TABS.includes(account.platform)) return null
  return link === 'replies'
    ? { label: 'Replies', url: `${profileLink}/with_replies` }
    : { label: 'Pictures', url: `${profileLink}/media` }
}

const HAS_TABS: readonly Platform[] = ['x', 'mastodon']
