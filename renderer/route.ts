// Where the admin is. Routes are data, so that lists, the palette and the sidebar name them alike.
export type Route =
  | { readonly name: 'overview' }
  | { readonly name: 'queue' }
  | { readonly name: 'vetting'; readonly vetting: string }
  | { readonly name: 'endOfSession' }
  | { readonly name: 'waiting' }
  | { readonly name: 'following'; readonly due: 'all' | 'due' | 'this-week' | 'never-vetted' }
  | { readonly name: 'urgent'; readonly unfollow: string | null }
  | { readonly name: 'toUnfollow'; readonly unfollow: string | null }
  | { readonly name: 'retweets' }
  | { readonly name: 'records' }
  | { readonly name: 'account'; readonly account: string }
  | { readonly name: 'settings' }
  | { readonly name: 'help' }

export type RouteName = Route['name']
