// Figures of a run: medians of what was measured side by side, as rows with a target.

/** One row of the table. `value` is a plain number; its unit is in `target` and `shown`. */
export type Figure = {
  readonly row: string
  readonly value: number
  readonly target: string
  /** Null where a figure is shown without a target. */
  readonly met: boolean | null
  /** What the value was made of, for a person. */
  readonly shown: string
}

export function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const found = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]
  if (found === undefined) throw new Error('nothing was measured')
  return found
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5)
}

/** Milliseconds that `work` takes. */
export async function timed(work: () => unknown): Promise<number> {
  const from = performance.now()
  await work()
  return performance.now() - from
}

export function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

/** How many times the median of `ours` is the median of `theirs`: at most `most`. */
export function atMost(row: string, ours: readonly number[], theirs: readonly number[], most: number): Figure {
  const [a, b] = [median(ours), median(theirs)]
  return {
    row,
    value: round(a / b),
    target: `≤ ${most} ×`,
    met: a / b <= most,
    shown: `${factor(a / b)} (${duration(a)} against ${duration(b)})`,
  }
}

/** How many times faster we are by the median: at least `least`. */
export function atLeast(row: string, ours: readonly number[], theirs: readonly number[], least: number): Figure {
  const [a, b] = [median(ours), median(theirs)]
  const many = least.toLocaleString('en-GB')
  return {
    row,
    value: round(b / a),
    target: `≥ ${many} ×`,
    met: b / a >= least,
    shown: `${factor(b / a)} faster (${duration(a)} against ${duration(b)})`,
  }
}

/** An absolute figure with a limit. */
export function within(row: string, value: number, most: number, unit: string): Figure {
  return { row, value: round(value), target: `≤ ${most} ${unit}`, met: value <= most, shown: `${round(value)} ${unit}` }
}

export function printed(figures: readonly Figure[]): string {
  const lines = figures.map(({ row, shown, target, met }) => [
    row,
    shown,
    target,
    met === null ? '' : met ? 'met' : 'MISSED',
  ])
  const all = [['what', 'measured', 'target', ''], ...lines]
  const widths = [0, 1, 2].map((column) => Math.max(...all.map((line) => (line[column] ?? '').length)))
  return all
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function duration(value: number): string {
  return value >= 1000 ? `${(value / 1000).toFixed(2)} s` : `${value >= 10 ? value.toFixed(0) : value.toFixed(2)} ms`
}

function factor(value: number): string {
  return `${value >= 100 ? Math.round(value).toLocaleString('en-GB') : value.toFixed(2)} ×`
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
