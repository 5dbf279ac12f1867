// `npm run dev`: the page from Vite's own server, hot; the rest built and started again whenever it changes.
// `npm run dev:desktop` does the same in Electron. The page's CSP is loosened for styles and connections only, so that
// what works here works built. Words after `--` go to the shell: `npm run dev -- --data FOLDER`.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { watch } from 'node:fs'
import { createServer as createProbe } from 'node:net'
import { createServer } from 'vite'
import { ensureBuilt } from './building.ts'
import { electronScript, whyNoElectron } from './electronProgram.ts'
import { hotPage } from './hotPage.ts'
import { inProject, root, say } from './project.ts'

const isDesktop = process.argv.includes('--desktop')
const words = process.argv.slice(2).filter((word) => word !== '--desktop')
// An editor writes several files at once; one build is enough for them.
const quiet = 200

const why = isDesktop ? await whyNoElectron({ retry: false }) : null
if (why !== null) {
  say(`Electron cannot be used: ${why}. npm run dev opens the same in your browser.`)
  process.exitCode = 1
} else {
  await develop()
}

async function develop(): Promise<void> {
  const port = await findFreePort()
  const server = await createServer({ configFile: inProject('vite.config.ts'), ...hotPage(port) })
  await server.listen()
  const address = `http://127.0.0.1:${port}`

  let shell = (await ensureBuilt()) ? startShell(address) : null
  let soon: NodeJS.Timeout | undefined
  const again = async () => {
    say('Changed: building and starting again.')
    await stop(shell)
    shell = (await ensureBuilt()) ? startShell(address) : null
  }
  for (const folder of ['shared', 'electron']) {
    watch(inProject(folder), { recursive: true }, () => {
      clearTimeout(soon)
      soon = setTimeout(() => void again(), quiet)
    })
  }
  const leave = async () => {
    await stop(shell)
    await server.close()
    process.exit(0)
  }
  process.on('SIGINT', () => void leave())
  process.on('SIGTERM', () => void leave())
}

async function findFreePort(): Promise<number> {
  const probe = createProbe()
  probe.listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  if (address === null || typeof address === 'string') throw new Error('No port is free for the development server.')
  return address.port
}

function startShell(devServer: string): ChildProcess {
  const script = isDesktop ? [electronScript, '.'] : ['out/loopback/main.js']
  const env = { ...process.env, BONAFIDE_DEV_SERVER: devServer }
  return spawn(process.execPath, [...script, ...words], { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] })
}

async function stop(shell: ChildProcess | null): Promise<void> {
  if (shell === null || shell.exitCode !== null || shell.signalCode !== null) return
  const ended = once(shell, 'exit')
  shell.kill('SIGTERM')
  await ended
}
