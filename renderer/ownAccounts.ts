// The group's own accounts as they are typed: one field a platform, empty where the group has none.
import { normaliseHandle } from '../shared/domain/handle.ts'
import { Platform } from '../shared/domain/platform.ts'
import type { Group } from '../shared/domain/settings.ts'

export type OwnHandles = Readonly<Record<Platform, string>>

export const noHandles: OwnHandles = { x: '', bluesky: '', mastodon: '', instagram: '' }

/** Why this cannot be a handle of ours, as a sentence, or null; an empty one is left out. */
export function whyNotHandle(platform: Platform, handle: string): string | null {
  if (handle.trim() === '') return null
  const reading = normaliseHandle(platform, handle)
  return reading.ok ? null : reading.why
}

export function areHandles(handles: OwnHandles): boolean {
  return Platform.options.every((platform) => whyNotHandle(platform, handles[platform]) === null)
}

/** What can be read of it; the rest is left out. */
export function groupOf(name: string, handles: OwnHandles): Group {
  const ownAccounts = Platform.options
    .map((platform) => ({ platform, handle: handles[platform].trim() }))
    .filter(({ platform, handle }) => handle !== '' && whyNotHandle(platform, handle) === null)
  return { name: name.trim(), ownAccounts }
}

export function handlesOf({ ownAccounts }: Group): OwnHandles {
  return { ...noHandles, ...Object.fromEntries(ownAccounts.map(({ platform, handle }) => [platform, handle])) }
}
