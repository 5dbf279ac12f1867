// What a run of one kind of fault came to. A fault that was not in fact injected counts as a failure, not as a pass.

export type Outcome = {
  readonly row: string
  /** How many were meant. */
  readonly count: number
  readonly injected: number
  readonly passed: number
  readonly skipped: number
  /** Why some were skipped, or what the figures mean. */
  readonly why: string
  /** Every loss as a sentence, with what is needed to see it again. */
  readonly losses: readonly string[]
}

/** Collects single cases into an outcome. */
export function createTally(row: string): {
  readonly pass: () => void
  readonly lose: (what: string) => void
  /** The fault could not be injected: the case proves nothing. */
  readonly miss: (what?: string) => void
  readonly outcome: (why?: string) => Outcome
} {
  const counted = { injected: 0, passed: 0, missed: 0 }
  const losses: string[] = []
  return {
    pass: () => {
      counted.injected += 1
      counted.passed += 1
    },
    lose: (what) => {
      counted.injected += 1
      losses.push(what)
    },
    miss: (what) => {
      counted.missed += 1
      if (what !== undefined) losses.push(`not injected: ${what}`)
    },
    outcome: (why = '') => ({
      row,
      count: counted.injected + counted.missed,
      injected: counted.injected,
      passed: counted.passed,
      skipped: 0,
      why,
      losses,
    }),
  }
}

export function skipped(row: string, count: number, why: string): Outcome {
  return { row, count, injected: 0, passed: 0, skipped: count, why, losses: [] }
}

/** Did every fault happen, and was it stood? A skipped case needs its reason. */
export function holds({ count, injected, passed, skipped: left, why }: Outcome): boolean {
  return count > 0 && injected + left === count && passed === injected && (left === 0 || why !== '')
}

export function printed(outcomes: readonly Outcome[]): string {
  const cells = (each: Outcome) => [
    each.row,
    ...[each.count, each.injected, each.passed, each.skipped].map(String),
    holds(each) ? 'held' : 'LOST',
    each.why,
  ]
  const all = [['fault', 'count', 'injected', 'passed', 'skipped', '', ''], ...outcomes.map(cells)]
  const widths = [0, 1, 2, 3, 4, 5].map((column) => Math.max(...all.map((line) => (line[column] ?? '').length)))
  const lines = all.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  return [
    ...lines,
    ...outcomes.flatMap((each) => each.losses.slice(0, 20).map((loss) => `  ${each.row}: ${loss}`)),
  ].join('\n')
}
