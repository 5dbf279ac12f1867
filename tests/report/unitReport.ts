import type { Reporter, TestCase } from 'vitest/node'
import { type Counted, leaveTally } from '../../build/tally.ts'

/** Counts the unit tests for `npm test`, beside vitest's own output. Called with `new`, by its path. */
export default function unitReport(): Reporter {
  return {
    onTestRunEnd(modules, unhandledErrors) {
      const cases = modules.flatMap((module) => [...module.children.allTests()])
      const ended = cases.map(countTest).filter((each) => each !== null)
      // A file that cannot be loaded has no tests in it, and must not count as none.
      const unreadable = modules
        .filter((module) => module.errors().length > 0)
        .map((module) => countFailure(module.moduleId))
      const outside = unhandledErrors.map((error) => countFailure(`outside any test: ${error.message}`))
      const tests = [...ended, ...unreadable, ...outside]
      leaveTally({ collected: tests.length + cases.length - ended.length, tests })
    },
  }
}

function countTest(test: TestCase): Counted | null {
  const result = test.result()
  if (result.state === 'pending') return null
  // A hook before it failed: it was neither told to skip nor ran.
  if (result.state === 'skipped' && test.options.mode === 'run' && result.note === undefined) return null
  const reason = result.state === 'skipped' ? (result.note ?? null) : null
  return { name: `unit › ${test.module.relativeModuleId} › ${test.fullName}`, outcome: result.state, reason }
}

function countFailure(name: string): Counted {
  return { name: `unit › ${name}`, outcome: 'failed', reason: null }
}
