// `npm start`: Bonafide in Electron, or in the person's own browser where Electron cannot be had.
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { ensureBuilt } from './building.ts'
import { electronScript, whyNoElectron } from './electronProgram.ts'
import { type Ended, runNode } from './programs.ts'
import { say } from './project.ts'

const usage = `npm start -- [--data FOLDER] [--demo] [--browser] [--retry]
  --data FOLDER  keep the records in FOLDER
  --demo         try Bonafide with invented accounts, in a folder that is thrown away at the end
  --browser      open in your browser, not in a window of its own
  --no-open      with --browser: print the link, and open nothing
  --retry        try again to download Electron`

// Electron that ends sooner than this, and badly, never showed a window.
const tooSoon = 5_000

// Ctrl-C reaches the app too: it saves, ends, and then this ends.
process.on('SIGINT', () => {})

const words = readWords()
if (typeof words === 'string') {
  say(words)
  process.exitCode = 2
} else if (words.help) {
  say(usage)
} else {
  process.exitCode = (await ensureBuilt()) ? await open(words) : 1
}

type Words = {
  readonly help: boolean
  readonly browser: boolean
  readonly retry: boolean
  readonly shared: readonly string[]
  readonly noOpen: boolean
}

async function open({ browser, retry, shared, noOpen }: Words): Promise<number> {
  if (!browser) {
    const why = (await whyNoElectron({ retry })) ?? (await runElectron(shared))
    if (why === null) return 0
    say(`Electron cannot be used: ${why}. Bonafide opens in your browser instead.`)
  }
  const ended = await runNode(['out/loopback/main.js', ...shared, ...(noOpen ? ['--no-open'] : [])])
  return wasStopped(ended) ? 0 : ended.status
}

/** Runs Electron to its end. Gives why it could not show a window, or null. */
async function runElectron(shared: readonly string[]): Promise<string | null> {
  // Editors set it in their terminals, and with it Electron would start as plain Node.
  delete process.env['ELECTRON_RUN_AS_NODE']
  const begun = Date.now()
  const ended = await runNode([electronScript, '.', ...shared])
  if (ended.status === 0 || wasStopped(ended) || Date.now() - begun > tooSoon) return null
  return `it ended at once (status ${ended.status}); the lines above may say why`
}

function wasStopped({ signal, status }: Ended): boolean {
  return signal === 'SIGINT' || signal === 'SIGTERM' || status === 130 || status === 143
}

function readWords(): Words | string {
  try {
    const { values } = parseArgs({
      options: {
        data: { type: 'string' },
        demo: { type: 'boolean', default: false },
        browser: { type: 'boolean', default: false },
        retry: { type: 'boolean', default: false },
        'no-open': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    })
    if (values.data === '') return `--data needs the name of a folder.\n${usage}`
    // npm runs every script at the top of the project; a folder is meant from where the person is.
    const from = process.env['INIT_CWD'] ?? process.cwd()
    const data = values.data === undefined ? [] : ['--data', resolve(from, values.data)]
    const shared = [...data, ...(values.demo ? ['--demo'] : [])]
    return { help: values.help, browser: values.browser, retry: values.retry, noOpen: values['no-open'], shared }
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)}\n${usage}`
  }
}
