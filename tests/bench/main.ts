// `npm run bench`: how fast the core is, as ratios of medians taken side by side in one run. It never fails for being slow.
// --json FILE writes the figures; --only saving|opening|reading|scanning|importing|auditing measures one part; --large adds 500,000 accounts.
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { benchAuditing } from './auditing.ts'
import { printed, type Figure } from './figures.ts'
import { benchImporting } from './importing.ts'
import { benchOpening } from './opening.ts'
import { benchReading } from './reading.ts'
import { benchSaving } from './saving.ts'
import { benchScanning } from './scanning.ts'

const { values } = parseArgs({
  options: { json: { type: 'string' }, only: { type: 'string' }, large: { type: 'boolean', default: false } },
  // npm hands over its own `--` too.
  args: process.argv.slice(2).filter((each) => each !== '--'),
})
const sizes = [1_000, 10_000, 100_000, ...(values.large ? [500_000] : [])]
const parts = {
  saving: () => benchSaving(sizes),
  opening: () => benchOpening(sizes),
  reading: () => benchReading(sizes),
  scanning: () => benchScanning(),
  importing: () => benchImporting(),
  auditing: () => benchAuditing(),
}

const figures: Figure[] = []
for (const [name, part] of Object.entries(parts)) {
  if (values.only !== undefined && values.only !== name) continue
  console.log(`Measuring ${name} …`)
  figures.push(...(await part()))
}
if (figures.length === 0) throw new Error('nothing was measured')
console.log(`\n${printed(figures)}\n`)
const missed = figures.filter(({ met }) => met === false).length
console.log(
  `${figures.length} figures, ${missed} beside their target. Node ${process.version}, ${process.platform} ${process.arch}.`,
)
if (values.json !== undefined)
  writeFileSync(
    values.json,
    `${JSON.stringify(
      figures.map(({ row, value, target, met }) => ({ row, value, target, met })),
      null,
      2,
    )}\n`,
  )
