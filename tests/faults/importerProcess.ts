// A process of its own that imports a long list until it is killed: importerProcess.ts FOLDER ROWS. Says how far it is, and at
// the end how long its longest turn was, by the clock and by the work that it did.
import { writeSync } from 'node:fs'
import { openCore } from '../bench/openCore.ts'
import { bringFile, waitFor } from '../importing.ts'
import { longTable } from '../longList.ts'
import { COMPLETE, MAPPING, pageOf, watchTurns } from './importing.ts'

const [folder, rows] = process.argv.slice(2)
if (folder === undefined || rows === undefined) throw new Error('importerProcess.ts FOLDER ROWS')
const say = (line: object) => writeSync(1, `${JSON.stringify(line)}\n`)

const core = await openCore(folder)
const page = pageOf(core)
const id = await bringFile(page, 'long.csv', longTable(Number(rows)))
await page.mapImport({ import: id, platform: 'x', mapping: MAPPING })
const turns = watchTurns()
await page.startImport({ import: id, lists: COMPLETE })
say({ at: 'started' })
let told = ''
await waitFor(page, id, (state) => {
  const at = state.state === 'running' ? state.step : state.state
  if (at !== told) say({ at })
  told = at
  return state.state !== 'running'
})
say({ at: 'over', ...turns.end() })
// Killed here it has swept and indexed some, and not the rest.
setInterval(() => undefined, 1_000)
