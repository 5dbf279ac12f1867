import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Browser } from '@playwright/test'
import type { Running, Wanted } from './running.ts'
import { hasEnded, keepOutput } from './shellProcess.ts'
import { watchContext } from './watching.ts'

const root = resolve(import.meta.dirname, '../..')
const secondsToStart = 60
const secondsToEnd = 10

/** Starts the loopback shell in a process of its own and opens the link that it prints, as a person's browser would. */
export async function openLoopback(browser: Browser, { dataFolder, args = [], env = {} }: Wanted): Promise<Running> {
  const words = ['out/loopback/main.js', '--data', dataFolder, '--no-open', ...args]
  const child = spawn(process.execPath, words, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const output = keepOutput(child)
  const link = await waitForLink(child, output)

  const context = await browser.newContext()
  const page = await context.newPage()
  const watch = watchContext(context, page)
  await page.goto(link)

  return {
    page,
    dataFolder,
    link,
    errors: watch.errors,
    takeErrors: watch.takeErrors,
    output,
    openedLinks: () => Promise.resolve(watch.links),
    async savedFile(act) {
      const [download] = await Promise.all([page.waitForEvent('download'), act()])
      return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
    },
    async close() {
      watch.expectNoShell()
      await context.close()
      await end(child, 'SIGTERM')
    },
    async kill() {
      watch.expectNoShell()
      await end(child, 'SIGKILL')
    },
  }
}

async function waitForLink(child: ChildProcess, output: () => string): Promise<string> {
  for (let waited = 0; waited < secondsToStart * 20; waited += 1) {
    const link = /http:\/\/127\.0\.0\.1:\d+\/#[\w-]+/.exec(output())?.[0]
    if (link !== undefined) return link
    if (hasEnded(child)) break
    await new Promise((wake) => setTimeout(wake, 50))
  }
  child.kill('SIGKILL')
  throw new Error(`The loopback shell printed no link. It wrote:\n${output()}`)
}

async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (hasEnded(child)) return
  const ended = once(child, 'exit')
  child.kill(signal)
  const late = setTimeout(() => child.kill('SIGKILL'), secondsToEnd * 1000)
  await ended
  clearTimeout(late)
  if (signal === 'SIGTERM' && child.signalCode === 'SIGKILL') {
    throw new Error(`The loopback shell did not end within ${secondsToEnd} seconds of being asked to.`)
  }
}
