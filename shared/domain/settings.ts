// This machine's preferences: a small readable file, `settings.json`. Nothing in it grows with the accounts.
import { z } from 'zod'
import { Id, Line } from './plain.ts'
import { Platform } from './platform.ts'

export const Theme = z.enum(['system', 'light', 'dark'])
export type Theme = z.infer<typeof Theme>

const preferences = {
  theme: Theme,
  /** WCAG 2.1.4: single-letter keys can be switched off. Ctrl+Enter stays. */
  singleKeys: z.boolean(),
  /** Saves a key and a switch of windows each time. */
  openNextProfile: z.boolean(),
  layout: z.enum(['desk', 'beside']),
  keepOnTop: z.boolean(),
  /** What a plain @name without a platform is taken for. */
  plainHandlesAre: Platform,
}

/** Preferences that are kind to the admin. Null: not wanted. */
const kindness = {
  /** Pictures that were covered are shown in grey. */
  greyImages: z.boolean(),
  /** How strongly they are blurred while they are shown; 0 is not at all. */
  blurImages: z.literal([0, 1, 2, 3]),
  /** A break is proposed after so many uncovered items. */
  breakAfterShown: z.int().min(1).max(500).nullable(),
  /** A break is proposed after so many minutes of work. */
  breakAfterMinutes: z.int().min(5).max(480).nullable(),
  /** After so many vetted accounts a day, "next" asks first. Urgent entries are exempt. */
  dailyCap: z.int().min(1).max(500).nullable(),
}

/** What the page may change. Without defaults: what is left out stays as it is. */
export const Preferences = z.strictObject({ ...preferences, ...kindness }).partial()
export type Preferences = z.infer<typeof Preferences>

/** Fields that came later have a default: the file of an older Bonafide lacks them. */
export const Settings = z.strictObject({
  /** The admin who works on this machine. Null until the first start is over. */
  admin: Id.nullable(),
  ...preferences,
  greyImages: kindness.greyImages.default(false),
  blurImages: kindness.blurImages.default(0),
  breakAfterShown: kindness.breakAfterShown.default(null),
  breakAfterMinutes: kindness.breakAfterMinutes.default(null),
  dailyCap: kindness.dailyCap.default(null),
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
  greyImages: false,
  blurImages: 0,
  breakAfterShown: null,
  breakAfterMinutes: null,
  dailyCap: null,
}

/** The group itself: its name and its own accounts. Kept in `checklists.json`, published like the policy. */
export const Group = z.strictObject({
  name: Line,
  /** At most one own account for each platform. */
  ownAccounts: z.array(z.strictObject({ platform: Platform, handle: z.string().trim().min(1).max(320) })).max(4),
})
export type Group = z.infer<typeof Group>

export const NO_GROUP: Group = { name: '', ownAccounts: [] }
