// A process of its own that works until it is killed: killed.ts FOLDER SEED. Acknowledges each call on stdout, after its reply.
import { writeSync } from 'node:fs'
import { openCore } from '../bench/openCore.ts'
import { lastSeq, linkAt } from './judge.ts'
import { runSession } from './session.ts'

const [folder, seed] = process.argv.slice(2)
if (folder === undefined || seed === undefined) throw new Error('killed.ts FOLDER SEED')
// Written at once, in this thread: what is still in a buffer when the process dies was never acknowledged.
const say = (line: object) => writeSync(1, `${JSON.stringify(line)}\n`)

const core = await openCore(folder)
const told = () => {
  const seq = lastSeq(core.storage.db)
  return { seq, link: linkAt(core.storage.db, seq) }
}
say({ n: 0, call: 'ready', ok: true, ...told() })
await runSession(core, Number(seed), (step) => say(step.ok === null ? step : { ...step, ...told() }))
