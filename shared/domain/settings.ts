// This machine's preferences: a small readable file, `settings.json`. Nothing in it grows with the accounts.
import { z } from 'zod'
import { Id, Line } from './plain.ts'
import { Platform } from './platform.ts'

export const Theme = z.enum(['system', 'light', 'dark'])
export type Theme = z.infer<typeof Theme>

export const Settings = z.strictObject({
  /** The admin who works on this machine. Null until the first start is over. */
  admin: Id.nullable(),
  theme: Theme,
  /** WCAG 2.1.4: single-letter keys can be switched off. Ctrl+Enter stays. */
  singleKeys: z.boolean(),
  /** Saves a key and a switch of windows each time. */
  openNextProfile: z.boolean(),
  layout: z.enum(['desk', 'beside']),
  keepOnTop: z.boolean(),
  /** What a plain @name without a platform is taken for. */
  plainHandlesAre: Platform,
})
export type Settings = z.infer<typeof Settings>

export const DEFAULT_SETTINGS: Settings = {
  admin: null,
  theme: 'system',
  singleKeys: true,
  openNextProfile: true,
  layout: 'desk',
  keepOnTop: false,
  plainHandlesAre: 'x',
}

/** The group itself: its name and its own accounts. Kept in `checklists.json`, published like the policy. */
export const Group = z.strictObject({
  name: Line,
  /** At most one own account for each platform. */
  ownAccounts: z.array(z.strictObject({ platform: Platform, handle: z.string().trim().min(1).max(320) })).max(4),
})
export type Group = z.infer<typeof Group>

export const NO_GROUP: Group = { name: '', ownAccounts: [] }
