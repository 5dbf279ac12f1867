// A process of its own that starts as a shell does: ownerProcess.ts FOLDER. Says what it became, and how long that took.
import { writeSync } from 'node:fs'
import { takeLock } from '../../electron/host/lock.ts'
import { openCore } from '../bench/openCore.ts'

const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('ownerProcess.ts FOLDER')
const from = performance.now()
const lock = takeLock(folder)
const core = lock === null ? null : await openCore(folder)
if (core !== null) await core.call('start', {})
writeSync(1, `${JSON.stringify({ became: core === null ? 'second' : 'owner', ms: performance.now() - from })}\n`)
// The owner stays until it is killed, and holds on to its lock as a shell does: one that nobody refers to is freed.
if (core !== null) setInterval(() => undefined, 1_000)
process.once('exit', () => lock?.release())
