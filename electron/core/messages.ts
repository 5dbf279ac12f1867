// What passes between a shell's process and the worker in which the core lives.
import type { Reply } from '../../shared/api/call.ts'
import type { Change } from '../../shared/api/change.ts'
import type { Rules } from '../../shared/domain/rules.ts'
import type { Settings } from '../../shared/domain/settings.ts'
import type { Surroundings } from './people.ts'

/** Given to the worker when it starts. */
export type WorkerStart = { readonly folder: string; readonly settings: Settings; readonly rules: Rules; readonly surroundings: Surroundings }

export type ToWorker =
  | { readonly type: 'call'; readonly id: number; readonly name: unknown; readonly input: unknown }
  | { readonly type: 'saved'; readonly id: number; readonly error: string | null }
  | { readonly type: 'close' }

export type FromWorker =
  | { readonly type: 'ready' }
  | { readonly type: 'reply'; readonly id: number; readonly reply: Reply }
  | { readonly type: 'save'; readonly id: number; readonly file: 'settings'; readonly value: Settings }
  | { readonly type: 'save'; readonly id: number; readonly file: 'rules'; readonly value: Rules }
  | { readonly type: 'change'; readonly change: Change }
  | { readonly type: 'log'; readonly text: string }
  | { readonly type: 'closed' }
