// The real loopback shell as a process of its own, built for the tests that start it.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { onTestFinished } from 'vitest'
import { z } from 'zod'

const root = resolve(import.meta.dirname, '../..')
let built = ''

/** Builds shell and core into a folder that every user can read; `forgetShell` removes it. */
export async function buildShell(): Promise<void> {
  built = mkdtempSync(join(tmpdir(), 'bonafide-shell-'))
  chmodSync(built, 0o755)
  await bundle('loopback/main.ts', join(built, 'loopback'), 'main.js')
  await bundle('core/worker.ts', join(built, 'core'), 'worker.js')
  mkdirSync(join(built, 'renderer'))
  writeFileSync(join(built, 'renderer', 'index.html'), 'page')
}

export function forgetShell(): void {
  rmSync(built, { recursive: true, force: true })
}

function shell(): string {
  if (built === '') throw new Error('The shell was not built.')
  return built
}

function bundle(entry: string, outDir: string, file: string) {
  return build({
    configFile: false,
    root,
    logLevel: 'error',
    define: { __VERSION__: '"0.0.0"' },
    resolve: { conditions: ['node', 'import', 'module', 'default'] },
    ssr: { noExternal: true },
    build: {
      ssr: join(root, 'electron', entry),
      outDir,
      target: 'node24',
      minify: false,
      rolldownOptions: { external: [/^node:/], output: { format: 'es', entryFileNames: file, codeSplitting: false } },
    },
  })
}

type Started = { readonly child: ChildProcess; readonly link: string }

export async function start(words: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Started> {
  const child = spawn(process.execPath, [join(shell(), 'loopback', 'main.js'), ...words], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (output += String(part)))
  for (let waited = 0; waited < 300; waited++) {
    const link = /http:\/\/127\.0\.0\.1:\d+\/#[\w-]+/.exec(output)?.[0]
    if (link !== undefined) return { child, link }
    if (child.exitCode !== null) break
    await new Promise((wake) => setTimeout(wake, 50))
  }
  throw new Error(`The shell gave no link: ${output}`)
}

export async function refusal(
  words: readonly string[],
  user?: number,
): Promise<{ readonly status: number | null; readonly output: string }> {
  const as = user === undefined ? {} : { uid: user, gid: user }
  const child = spawn(process.execPath, [join(shell(), 'loopback', 'main.js'), ...words], {
    ...as,
    cwd: '/',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (output += String(part)))
  await once(child, 'close')
  return { status: child.exitCode, output }
}

export async function end(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
}

export async function enter(link: string): Promise<(name: string, input: unknown) => Promise<unknown>> {
  const origin = link.slice(0, link.indexOf('/#'))
  const headers = {
    origin,
    'content-type': 'application/json',
    'sec-fetch-site': 'same-origin',
    'sec-fetch-mode': 'cors',
    'sec-fetch-dest': 'empty',
  }
  const post = (path: string, body: unknown, more: Readonly<Record<string, string>>) =>
    new Promise<string>((done, fail) => {
      const asked = request(`${origin}${path}`, { method: 'POST', headers: { ...headers, ...more } }, (response) => {
        let text = ''
        response.on('data', (part) => (text += String(part)))
        response.on('end', () => done(text))
      })
      asked.on('error', fail)
      asked.end(JSON.stringify(body))
    })
  const { token } = z
    .strictObject({ token: z.string() })
    .parse(JSON.parse(await post('/enter', { code: link.split('#')[1] }, {})))
  return async (name, input) => {
    const reply: unknown = JSON.parse(await post(`/call/${name}`, input, { authorization: `Bearer ${token}` }))
    return reply
  }
}
