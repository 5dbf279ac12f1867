// `npm run faults -- --json FILE`: injects faults by the hundred and counts what was lost.
import { ensureBuilt } from './building.ts'
import { runNode } from './programs.ts'

const ended = (await ensureBuilt()) ? await runNode(['tests/faults/main.ts', ...process.argv.slice(2)]) : null
process.exitCode = ended === null ? 1 : ended.status
