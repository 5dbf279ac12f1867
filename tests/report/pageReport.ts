import type { Reporter, TestCase } from '@playwright/test/reporter'
import { type Counted, leaveTally } from '../../build/tally.ts'

/** Counts the page and end-to-end tests for `npm test`, beside Playwright's own output. Called with `new`, by its path. */
export default function pageReport(): Reporter {
  const errors: Counted[] = []
  let all: () => readonly TestCase[] = () => []
  return {
    printsToStdio: () => false,
    onBegin(_config, suite) {
      all = () => suite.allTests()
    },
    // An error outside any test: a file that cannot be loaded, a fixture that fails as the run ends.
    onError(error) {
      errors.push({ name: `page › ${error.message ?? String(error.value)}`, outcome: 'failed', reason: null })
    },
    onEnd() {
      const cases = all()
      const ended = cases.filter((test) => test.results.some(({ status }) => status !== 'interrupted')).map(countTest)
      leaveTally({ collected: cases.length + errors.length, tests: [...ended, ...errors] })
    },
  }
}

function countTest(test: TestCase): Counted {
  const name = test
    .titlePath()
    .filter((part) => part !== '')
    .join(' › ')
  const reason = test.annotations
    .concat(test.results.flatMap((result) => result.annotations))
    .find(({ type }) => type === 'skip')
  if (test.outcome() === 'skipped') return { name, outcome: 'skipped', reason: reason?.description ?? null }
  return { name, outcome: test.outcome() === 'expected' ? 'passed' : 'failed', reason: null }
}
