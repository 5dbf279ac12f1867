import { ensureBuilt } from './building.ts'
import { type Ended, runTool } from './programs.ts'

/** One thing that either holds of the whole project or does not. */
export type Gate = {
  readonly name: string
  readonly holds: () => Promise<boolean>
}

export const types: Gate = { name: 'types', holds: () => holds(runTool('typescript', 'tsc', ['-b'])) }

export const lint: Gate = {
  name: 'lint',
  holds: () =>
    holds(runTool('oxlint', 'oxlint', ['--type-aware', '--deny-warnings', '--report-unused-disable-directives'])),
}

export const format: Gate = { name: 'format', holds: () => holds(runTool('oxfmt', 'oxfmt', ['--check', '.'])) }

export const deadCode: Gate = { name: 'dead code', holds: () => holds(runTool('knip', 'knip', [])) }

export const walls: Gate = {
  name: 'walls',
  holds: () => holds(runTool('vitest', 'vitest', ['run', 'tests/unit/walls.test.ts'])),
}

export const build: Gate = { name: 'build', holds: ensureBuilt }

async function holds(run: Promise<Ended>): Promise<boolean> {
  return (await run).status === 0
}
