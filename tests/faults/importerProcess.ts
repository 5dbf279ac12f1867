// A process of its own that imports a long list until it is killed: importerProcess.ts FOLDER ROWS [STEP PART]. Says each step as it
// begins, and when it has come to that part of that step. Without one it goes on to its end, with other calls beside it, and says how
// long they waited.
import { writeSync } from 'node:fs'
import { z } from 'zod'
import { openCore } from '../bench/openCore.ts'
import { tidied } from '../importing.ts'
import { longTable } from '../longList.ts'
import { pageOf } from './importing.ts'
import { importSteps, stepsOf } from './importSteps.ts'
import { askOnAndOn, startedUp, watchTurns } from './turns.ts'

const [folder, rows, step, part] = z
  .tuple([z.string(), z.coerce.number(), z.enum(importSteps).optional(), z.coerce.number().optional()])
  .parse(process.argv.slice(2))
// Written at once, in this thread: what is still in a buffer when the process dies was never said.
const say = (line: object) => writeSync(1, `${JSON.stringify(line)}\n`)

const core = await openCore(folder)
const page = pageOf(core)
const steps = stepsOf(core, page, (at) => say({ at }))
const text = longTable(rows)
if (step === undefined) {
  await startedUp()
  const turns = watchTurns()
  const asking = askOnAndOn(() =>
    page.listQueue({ offset: 0, limit: 50, sort: 'suggested', platform: null, source: null, text: '' }),
  )
  await steps.until(text, { step: 'tidying', part: 0 })
  await tidied(core)
  const { answered, ...answer } = await asking.end()
  say({ at: 'over', turn: turns.end(), answer, answered })
} else {
  await steps.until(text, { step, part: part ?? 0 })
  say({ at: 'here' })
}
// It is killed from outside, wherever it is by then.
setInterval(() => undefined, 1_000)
