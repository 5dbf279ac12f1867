import type { Platform } from '../../shared/domain/platform.ts'
import type { TakenAccounts, TakenForm } from '../../shared/domain/takeOut.ts'

export type TakeOutState = {
  readonly isOpen: boolean
  readonly which: TakenAccounts
  readonly platform: Platform | null
  readonly form: TakenForm
  /** Accounts written so far, while a file is being made. */
  readonly written: number | null
}

export const noTakeOut: TakeOutState = {
  isOpen: false,
  which: 'following',
  platform: null,
  form: 'csv-safe',
  written: null,
}
