// What the settings hold of the store: drafts of what is published as a whole. Null: nothing was changed yet.
import type { KeptImages } from '../../shared/api/evidenceViews.ts'
import type { Role } from '../../shared/domain/admin.ts'
import type { Policy } from '../../shared/domain/code.ts'
import type { Definition } from '../../shared/domain/definition.ts'
import type { OwnHandles } from '../ownAccounts.ts'

export type SettingsState = {
  readonly admin: { readonly name: string; readonly role: Role } | null
  readonly group: { readonly name: string; readonly handles: OwnHandles } | null
  readonly policy: Policy | null
  readonly code: string | null
  readonly help: string | null
  readonly neverKept: string | null
  readonly reportTo: string | null
  /** How the files of evidence were found; null until it was asked. */
  readonly keptImages: KeptImages | null
  readonly definition: Definition | null
}

export const noSettings: SettingsState = {
  admin: null,
  group: null,
  policy: null,
  code: null,
  help: null,
  neverKept: null,
  reportTo: null,
  keptImages: null,
  definition: null,
}
