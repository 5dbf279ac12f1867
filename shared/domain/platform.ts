import { z } from 'zod'

export const Platform = z.enum(['x', 'bluesky', 'mastodon', 'instagram'])
export type Platform = z.infer<typeof Platform>

/** What an admin can do, and what a record can rely on, on one platform. */
export type PlatformAbilities = {
  /** Searching one account's posts by a link. On Mastodon it is the group's own server that searches. */
  readonly hasSearch: boolean
  /** Nobody but the account itself sees the list of what it liked. */
  readonly hidesLikes: boolean
  /** An id that survives a change of handle, and that a link can open. */
  readonly hasStableId: boolean
}

/** The platform's name as an admin knows it. */
export function platformName(platform: Platform): string {
  return names[platform]
}

export function platformAbilities(platform: Platform): PlatformAbilities {
  return abilities[platform]
}

const names: Readonly<Record<Platform, string>> = {
  x: 'X',
  bluesky: 'Bluesky',
  mastodon: 'Mastodon',
  instagram: 'Instagram',
}

const abilities: Readonly<Record<Platform, PlatformAbilities>> = {
  x: { hasSearch: true, hidesLikes: true, hasStableId: true },
  // Bluesky's likes are public records, but its app shows them to nobody else.
  bluesky: { hasSearch: true, hidesLikes: true, hasStableId: true },
  mastodon: { hasSearch: true, hidesLikes: true, hasStableId: false },
  instagram: { hasSearch: false, hidesLikes: true, hasStableId: false },
}
