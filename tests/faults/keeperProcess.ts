// A process of its own that keeps one screenshot: keeperProcess.ts FOLDER [STEP before|half|after]. With a step it dies there,
// by kill -9: before a file operation, in the midst of a write, or after. Without one it says how many steps there are.
import fs, { writeSync } from 'node:fs'
import promises, { type FileHandle } from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { openCore } from '../bench/openCore.ts'
import { png } from '../pictures.ts'
import { send, vettingIn } from './keeping.ts'

const [folder, step, when] = process.argv.slice(2)
if (folder === undefined) throw new Error('keeperProcess.ts FOLDER [STEP before|half|after]')

const steps: string[] = []
/** Set once the picture comes in: what opening the records does is not meant. */
let isKeeping = false

function die(): never {
  process.kill(process.pid, 'SIGKILL')
  for (;;);
}

/** True where this operation is the one in which to die, and how. */
function isLast(what: string, how: string): boolean {
  if (how === 'before') steps.push(what)
  return isKeeping && step !== undefined && steps.length === Number(step) && when === how
}

/** Around one file operation. A write may also stop half way. */
async function around<T>(what: string, work: () => Promise<T>, half?: () => Promise<unknown>): Promise<T> {
  if (!isKeeping) return work()
  if (isLast(what, 'before')) die()
  if (half !== undefined && isLast(what, 'half')) {
    await half()
    die()
  }
  const result = await work()
  if (isLast(what, 'after')) die()
  return result
}

// The modules of the core import these by name: the bindings are live, so that they see what stands here instead.
const { mkdirSync, unlinkSync } = fs
const { open, rename } = promises
fs.mkdirSync = Object.assign((...given: Parameters<typeof mkdirSync>) => {
  if (isKeeping && isLast('mkdir', 'before')) die()
  const made = mkdirSync(...given)
  if (isKeeping && isLast('mkdir', 'after')) die()
  return made
}, mkdirSync)
fs.unlinkSync = (path) => {
  if (isKeeping && isLast('unlink', 'before')) die()
  unlinkSync(path)
  if (isKeeping && isLast('unlink', 'after')) die()
}
promises.rename = (from, to) => around('rename', () => rename(from, to))
promises.open = async (...given) => watched(await around('open', () => open(...given)))

function watched(handle: FileHandle): FileHandle {
  const own = {
    writeFile: handle.writeFile.bind(handle),
    sync: handle.sync.bind(handle),
    close: handle.close.bind(handle),
  }
  handle.writeFile = (data, options) =>
    around(
      'write',
      () => own.writeFile(data, options),
      () => own.writeFile(halfOf(data), options),
    )
  handle.sync = () => around('sync', own.sync)
  handle.close = () => around('close', own.close)
  return handle
}

function halfOf(data: unknown): Uint8Array {
  if (!(data instanceof Uint8Array)) throw new Error('a file is written as bytes')
  return data.subarray(0, data.length / 2)
}
syncBuiltinESMExports()

const core = await openCore(folder)
const vetting = vettingIn(core)
isKeeping = true
const reply = await send(core, vetting, png({ width: 320, height: 200 }))
isKeeping = false
writeSync(1, `${JSON.stringify({ ok: reply.ok, steps })}\n`)
core.storage.close()
