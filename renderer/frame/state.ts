// What the frame holds of the store: what lies over the screen, and what the palette found.
import type { AccountLine } from '../../shared/domain/account.ts'

export type FrameState = {
  readonly over: 'nothing' | 'palette' | 'keys' | 'menu'
  /** A link to a host that Bonafide does not know; the admin is asked. The host is in ASCII. */
  readonly linkQuestion: { readonly host: string } | null
  readonly found: { readonly text: string; readonly rows: readonly AccountLine[]; readonly more: boolean }
}

export const noFrame: FrameState = { over: 'nothing', linkQuestion: null, found: { text: '', rows: [], more: false } }
