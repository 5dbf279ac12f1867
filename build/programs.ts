import { spawn, type SpawnOptions } from 'node:child_process'
import { z } from 'zod'
import { inProject, readJson, root } from './project.ts'

export type Ended = {
  /** The exit status; 1 where a signal ended it. */
  readonly status: number
  readonly signal: NodeJS.Signals | null
  /** What it wrote on both streams, where they were not passed on. */
  readonly output: string
}

export type RunOptions = {
  readonly env?: Readonly<Record<string, string>>
  /** Keep the output instead of passing it on to the person. */
  readonly quiet?: boolean
  /** Milliseconds after which it is killed. */
  readonly timeout?: number
}

const Manifest = z.looseObject({ bin: z.union([z.string(), z.record(z.string(), z.string())]) })

/** Runs an installed package's program (`tsc`, `oxlint`, …) with this Node, on every system alike. */
export function runTool(packageName: string, program: string, args: readonly string[], options?: RunOptions) {
  const { bin } = Manifest.parse(readJson('node_modules', packageName, 'package.json'))
  const file = typeof bin === 'string' ? bin : bin[program]
  if (file === undefined) throw new Error(`${packageName} has no program ${program}`)
  return runNode([inProject('node_modules', packageName, file), ...args], options)
}

/** Runs npm: the one that started this command, else the one on the PATH. */
export function runNpm(args: readonly string[], options?: RunOptions): Promise<Ended> {
  const npm = process.env['npm_execpath']
  return npm !== undefined && /\.c?js$/.test(npm) ? runNode([npm, ...args], options) : runProgram('npm', args, options)
}

/** Runs a script with this Node. */
export function runNode(args: readonly string[], options?: RunOptions): Promise<Ended> {
  return runProgram(process.execPath, args, options)
}

/** Runs a program in the project's folder, without a stdin, and tells how it ended. Passes SIGTERM on to it. */
export function runProgram(program: string, args: readonly string[], options: RunOptions = {}): Promise<Ended> {
  const spawning: SpawnOptions = {
    cwd: root,
    env: { ...process.env, ...options.env },
    stdio: options.quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
  }
  if (options.timeout !== undefined) spawning.timeout = options.timeout
  return new Promise((resolve) => {
    const child = spawn(program, args, spawning)
    let output = ''
    const keep = (chunk: unknown) => (output += String(chunk))
    child.stdout?.on('data', keep)
    child.stderr?.on('data', keep)
    const passOn = () => child.kill('SIGTERM')
    process.once('SIGTERM', passOn)
    child.on('error', (error) => resolve({ status: 1, signal: null, output: error.message }))
    child.on('close', (status, signal) => {
      process.off('SIGTERM', passOn)
      resolve({ status: status ?? 1, signal, output })
    })
  })
}
