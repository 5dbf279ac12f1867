// `npm run faults`: injects faults by the hundred and counts what was lost. Fails for a loss, for a fault that was not in
// fact injected, and for a case that was skipped without a reason.
// --json FILE writes the counts; --only kill|owners|files|order|archives|mutated|evidence|images|importing|csv|erasing|planning|database runs one part; --full
// runs all; --seed N again.
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { allFaults, catalogue, faultsWith } from './catalogue.ts'
import { holds, printed, type Outcome } from './outcome.ts'

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    only: { type: 'string' },
    full: { type: 'boolean', default: false },
    seed: { type: 'string' },
  },
  // npm hands over its own `--` too.
  args: process.argv.slice(2).filter((each) => each !== '--'),
})
const seed = values.seed === undefined ? Math.floor(Math.random() * 1_000_000) : Number(values.seed)
console.log(`Seed ${seed}`)

const outcomes: Outcome[] = []
for (const [name, part] of Object.entries(faultsWith(values.full ? allFaults : catalogue, seed))) {
  if (values.only !== undefined && values.only !== name) continue
  console.log(`Injecting: ${name} …`)
  outcomes.push(...(await part()))
}
console.log(`\n${printed(outcomes)}\n`)
const lost = outcomes.filter((each) => !holds(each)).length
const cases = outcomes.reduce((sum, each) => sum + each.injected, 0)
console.log(`${cases} faults of ${outcomes.length} kinds injected, ${lost} kinds not held.`)
if (values.json !== undefined) {
  const rows = outcomes.map(({ row, count, injected, passed, skipped, why }) => ({
    row,
    count,
    injected,
    passed,
    skipped,
    why,
  }))
  writeFileSync(values.json, `${JSON.stringify(rows, null, 2)}\n`)
}
process.exitCode = outcomes.length > 0 && lost === 0 ? 0 : 1
