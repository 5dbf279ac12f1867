// What passes between a shell's process and the worker in which the core lives.
import { z } from 'zod'
import type { Reply } from '../../shared/api/call.ts'
import type { Change } from '../../shared/api/change.ts'
import { Notice } from '../../shared/api/views.ts'
import { Rules } from '../../shared/domain/rules.ts'
import { Settings } from '../../shared/domain/settings.ts'

/** Given to the worker when it starts. */
export const WorkerStart = z.strictObject({
  folder: z.string(),
  settings: Settings,
  rules: Rules,
  surroundings: z.strictObject({
    shell: z.enum(['desktop', 'loopback']),
    demo: z.boolean(),
    version: z.string(),
    notices: z.array(Notice),
  }),
})
export type WorkerStart = z.infer<typeof WorkerStart>

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
