import type { Page } from '@playwright/test'

export type Shell = 'loopback' | 'standin' | 'electron'

/** Bonafide, running in one of its shells. */
export type Running = {
  readonly page: Page
  readonly dataFolder: string
  /** The link with its one-time code that the loopback shell printed; null on the desktop. */
  readonly link: string | null
  /** The links that the app has opened outside itself so far, in order. */
  readonly openedLinks: () => Promise<readonly string[]>
  /** Does what makes the page save a file, and gives its name and its bytes. */
  readonly savedFile: (act: () => Promise<void>) => Promise<{ readonly name: string; readonly bytes: Buffer }>
  /** Errors of the page and its console, and requests that would have left this machine. One of them fails the test. */
  readonly errors: readonly string[]
  /** Takes the errors that match out of `errors`; throws when there is none: an expected error that fails to come is a fault. */
  readonly takeErrors: (pattern: RegExp) => readonly string[]
  /** What the process has written so far, both streams. */
  readonly output: () => string
  /** Ends the app as a person does. */
  readonly close: () => Promise<void>
  /** Ends the app's process with SIGKILL. The loopback page stays open, as it would in a person's browser. */
  readonly kill: () => Promise<void>
}

export type OpenOptions = {
  /** Another folder than the test's own. */
  readonly dataFolder?: string
  /** More words on the command line, `--demo` for one. */
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

export type Wanted = OpenOptions & { readonly dataFolder: string }
