// What bringing in holds of the store: the import on screen, what only the admin can say of it, and the files that wait.
import type { ImportLine, ImportState } from '../../shared/api/importViews.ts'
import type { RefusedRow, Relation, TableMapping } from '../../shared/domain/importing.ts'
import type { Platform } from '../../shared/domain/platform.ts'
import { noPages, type Pages } from '../pages.ts'

/** What the admin says of one list. Null: nothing yet, and nothing is ever chosen for anybody. */
export type ListAnswer = {
  readonly chosen: boolean
  readonly relation: Relation | null
  readonly complete: boolean | null
  /** A day, '' while there is none. */
  readonly madeOn: string
  /** Our own handle on its platform, as typed. */
  readonly own: string
}

export type MappingDraft = { readonly platform: Platform | null; readonly mapping: TableMapping }

/** An import that is read, waits for answers, or runs, whatever screen is shown. */
export type ActiveImport = { readonly id: string; readonly name: string; readonly state: ImportState | null }

export type BringInState = {
  /** The import of the route. Null: none, or not here yet. */
  readonly shown: { readonly id: string; readonly state: ImportState } | null
  /** The route names an import that is not there any more. */
  readonly gone: boolean
  readonly active: ActiveImport | null
  /** Bytes that this page gave of the file that is being read. */
  readonly sent: number
  /** Names of the files that come next. */
  readonly waiting: readonly string[]
  /** By the place of the list; what is not here is as the file says. */
  readonly answers: Readonly<Record<number, Partial<ListAnswer>>>
  /** Null: as the core guessed. */
  readonly draft: MappingDraft | null
  /** The columns are shown again after they were mapped. */
  readonly remaps: boolean
  /** Something is on its way: starting, mapping, cancelling. */
  readonly busy: boolean
  readonly refused: Pages<RefusedRow>
  readonly refusedShown: boolean
  readonly earlier: Pages<ImportLine>
  readonly box: {
    readonly open: boolean
    readonly text: string
    readonly plainHandlesAre: Platform
    /** What it is filled with was refused before. */
    readonly isFix: boolean
    readonly reading: boolean
  }
}

export const noBringIn: BringInState = {
  shown: null,
  gone: false,
  active: null,
  sent: 0,
  waiting: [],
  answers: {},
  draft: null,
  remaps: false,
  busy: false,
  refused: noPages,
  refusedShown: false,
  earlier: noPages,
  box: { open: false, text: '', plainHandlesAre: 'x', isFix: false, reading: false },
}
