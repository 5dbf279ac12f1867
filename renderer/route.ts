// Where the admin is. Routes are data, so that lists, the palette and the sidebar name them alike. The browser’s own history
// keeps them too: its Back goes back here, and a reload comes back to the same screen.
import { Found } from '../shared/domain/found.ts'
import { Source } from '../shared/domain/account.ts'

export type Route =
  | { readonly name: 'overview' }
  | { readonly name: 'queue' }
  /** `audit`: the audit of which it is the account in hand, to which it goes back. */
  | { readonly name: 'vetting'; readonly vetting: string; readonly audit?: string }
  | { readonly name: 'endOfSession' }
  | { readonly name: 'waiting' }
  | { readonly name: 'following'; readonly due: 'all' | 'due' | 'this-week' | 'never-vetted' }
  | { readonly name: 'urgent'; readonly unfollow: string | null }
  | { readonly name: 'toUnfollow'; readonly unfollow: string | null }
  | { readonly name: 'retweets' }
  | { readonly name: 'records' }
  | { readonly name: 'account'; readonly account: string }
  /** Null: nothing is being brought in. */
  | { readonly name: 'bringIn'; readonly import: string | null }
  /** Two snapshots to compare; `before` null: the complete one before it; both null: none. */
  | { readonly name: 'listsOverTime'; readonly before: string | null; readonly after: string | null }
  /** A list that an import or a comparison found; `source` is what it comes into the queue as. */
  | { readonly name: 'found'; readonly found: Found; readonly source: Source }
  | { readonly name: 'ownPosts' }
  | { readonly name: 'audits' }
  | { readonly name: 'audit'; readonly audit: string }
  | { readonly name: 'coverage'; readonly audit: string }
  | { readonly name: 'regular' }
  /** `list` null: every list. `version`: as that list was then, read-only. */
  | { readonly name: 'wordLists'; readonly list: string | null; readonly version: number | null }
  | { readonly name: 'settings' }
  | { readonly name: 'help' }

export type RouteName = Route['name']

const dues = ['all', 'due', 'this-week', 'never-vetted'] as const

/** The route in an entry of the browser's history, or null where there is none that can be trusted. */
export function readRoute(entry: unknown): Route | null {
  if (typeof entry !== 'object' || entry === null) return null
  const values = new Map<string, unknown>(Object.entries(entry))
  const text = (key: string) => {
    const value = values.get(key)
    return typeof value === 'string' ? value : null
  }
  const name = text('name')
  const [vetting, account, unfollow, audit] = [text('vetting'), text('account'), text('unfollow'), text('audit')]
  switch (name) {
    case 'overview':
    case 'queue':
    case 'endOfSession':
    case 'waiting':
    case 'retweets':
    case 'records':
    case 'ownPosts':
    case 'audits':
    case 'regular':
    case 'settings':
    case 'help':
      return { name }
    case 'vetting':
      if (vetting === null) return null
      return audit === null ? { name, vetting } : { name, vetting, audit }
    case 'audit':
    case 'coverage':
      return audit === null ? null : { name, audit }
    case 'account':
      return account === null ? null : { name, account }
    case 'urgent':
    case 'toUnfollow':
      return { name, unfollow }
    case 'bringIn':
      return { name, import: text('import') }
    case 'listsOverTime':
      return { name, before: text('before'), after: text('after') }
    case 'found': {
      const found = Found.safeParse(values.get('found'))
      const source = Source.safeParse(values.get('source'))
      return found.success ? { name, found: found.data, source: source.success ? source.data : 'import' } : null
    }
    case 'wordLists': {
      const version = values.get('version')
      return { name, list: text('list'), version: typeof version === 'number' ? version : null }
    }
    case 'following':
      return { name, due: dues.find((due) => due === values.get('due')) ?? 'all' }
    default:
      return null
  }
}
