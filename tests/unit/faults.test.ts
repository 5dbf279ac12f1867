import { expect, test } from 'vitest'
import { faultsWith, fewFaults } from '../faults/catalogue.ts'
import { createTally, holds, skipped } from '../faults/outcome.ts'

/** Fixed, so that the same faults are injected at each run; `npm run faults` chooses its own. */
const faults = faultsWith(fewFaults, 20)

test.each([
  ['what was acknowledged survives kill -9, and nothing is half done', 'kill'],
  ['a data folder has one owner, and a start after a kill takes over at once', 'owners'],
  ['a damaged small file never stops a start, and is never silently different', 'files'],
  ['what is renamed into place has been synced before', 'order'],
  ['an archive made to harm is refused with a sentence, and unpacks nothing', 'archives'],
  ['a file with damage in it is read or refused, row by row, and never falls over', 'mutated'],
  ['a damaged database is reported, never shown as an empty list', 'database'],
  ['an import is on file with all its rows or not at all, and nobody waits for it', 'importing'],
  ['an audit is planned with all its accounts or not at all', 'planning'],
  ['an account that is erased is in no file any more, and the chain proves the rest', 'erasing'],
  ['a screenshot is kept whole or not at all, killed at any step and on a full disk', 'evidence'],
  ['what is taken out for a spreadsheet is text, cell by cell', 'csv'],
  ['what is no picture is refused, and what was tampered with never slips through', 'images'],
])('%s', { timeout: 120_000 }, async (_, part) => {
  const outcomes = (await faults[part]?.()) ?? []
  expect(outcomes.length).toBeGreaterThan(0)
  expect(outcomes.filter((each) => !holds(each))).toEqual([])
})

test('a fault that was not injected, or was skipped without a reason, does not count as held', () => {
  const tally = createTally('some fault')
  tally.pass()
  expect(holds(tally.outcome())).toBe(true)
  tally.miss()
  expect(holds(tally.outcome())).toBe(false)
  expect(holds(skipped('some fault', 3, ''))).toBe(false)
  expect(holds(skipped('some fault', 3, 'strace is not there'))).toBe(true)
  expect(holds(createTally('some fault').outcome())).toBe(false)
})
