// What the frame holds of the store: what lies over the screen, and what the palette found.
import type { AccountLine } from '../../shared/domain/account.ts'
import { freshStretch, type Stretch } from '../../shared/domain/kindness.ts'

export type FrameState = {
  readonly over: 'nothing' | 'palette' | 'keys' | 'menu'
  /** A link to a host that Bonafide does not know; the admin is asked. The host is in ASCII. */
  readonly linkQuestion: { readonly host: string } | null
  /** What hides the whole window: everything was covered at once, or the admin takes a break. */
  readonly curtain: 'covered' | 'break' | null
  /** The work since the last break. */
  readonly stretch: Stretch
  /** The number of new accounts for today is reached; the admin is asked. */
  readonly capQuestion: { readonly newToday: number } | null
  readonly found: { readonly text: string; readonly rows: readonly AccountLine[]; readonly more: boolean }
}

export const noFrame: FrameState = {
  over: 'nothing',
  linkQuestion: null,
  curtain: null,
  stretch: freshStretch(Date.now(), 0),
  capQuestion: null,
  found: { text: '', rows: [], more: false },
}
