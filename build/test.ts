// `npm test`: types, lint, unit, build, page and end to end, in this order; the last line counts them all.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Counted, Tally } from './tally.ts'
import { ensureChromium } from './chromium.ts'
import { type Gate, build, lint, types } from './gates.ts'
import { type Ended, runTool } from './programs.ts'
import { say } from './project.ts'

const folder = mkdtempSync(join(tmpdir(), 'bonafide-tally-'))
const counted: Counted[] = []
counted.push(await pass(types), await pass(lint))
// The stand-in for Electron shows its window in Chromium, in unit tests too.
const chromium = await ensureChromium()
const found: Readonly<Record<string, string>> = chromium === null ? {} : { BONAFIDE_CHROMIUM: chromium }
counted.push(...(await countRun('unit', (env) => runTool('vitest', 'vitest', ['run'], { env: { ...env, ...found } }))))
counted.push(await pass(build))
counted.push(...(await testPages()))
rmSync(folder, { recursive: true, force: true })
conclude(counted)

async function pass(gate: Gate): Promise<Counted> {
  say(`\n▸ ${gate.name}`)
  return { name: gate.name, outcome: (await gate.holds()) ? 'passed' : 'failed', reason: null }
}

async function testPages(): Promise<readonly Counted[]> {
  if (counted.some(({ name, outcome }) => name === 'build' && outcome === 'failed')) {
    return [fail('page and end to end: there is no build to test')]
  }
  if (chromium === null) return [fail('page and end to end: there is no Chromium')]
  const run = (env: Readonly<Record<string, string>>) =>
    runTool('@playwright/test', 'playwright', ['test'], { env: { ...env, ...found } })
  return countRun('page and end to end', run)
}

/** Runs one runner and reads its tally. A run that counts fewer tests than it collected, or none at all, has failed. */
async function countRun(
  name: string,
  run: (env: Readonly<Record<string, string>>) => Promise<Ended>,
): Promise<readonly Counted[]> {
  say(`\n▸ ${name}`)
  const file = join(folder, `${name}.json`)
  const { status } = await run({ BONAFIDE_TALLY: file })
  if (!existsSync(file)) return [fail(`${name}: the run ended before it could count`)]
  const { collected, tests } = Tally.parse(JSON.parse(readFileSync(file, 'utf8')))

  const failures: Counted[] = []
  const ran = tests.filter(({ outcome }) => outcome !== 'skipped').length
  if (ran === 0) failures.push(fail(`${name}: no test ran`))
  if (tests.length < collected)
    failures.push(fail(`${name}: ${collected - tests.length} of ${collected} tests did not run`))
  if (status !== 0 && !tests.some(({ outcome }) => outcome === 'failed')) {
    failures.push(fail(`${name}: the run failed outside its tests (status ${status})`))
  }
  for (const test of tests) {
    if (test.outcome === 'skipped' && test.reason === null)
      failures.push(fail(`${test.name}: skipped without a reason`))
  }
  return [...tests, ...failures]
}

function fail(name: string): Counted {
  return { name, outcome: 'failed', reason: null }
}

function conclude(all: readonly Counted[]): void {
  const of = (outcome: Counted['outcome']) => all.filter((each) => each.outcome === outcome)
  say('')
  for (const { name, reason } of of('skipped')) say(`skipped: ${name}: ${reason ?? 'no reason given'}`)
  for (const { name } of of('failed')) say(`failed: ${name}`)
  say(`${of('passed').length} passed, ${of('failed').length} failed, ${of('skipped').length} skipped`)
  process.exitCode = of('failed').length === 0 ? 0 : 1
}
