import { names } from './names.ts'

export type MeterProps = {
  readonly label: string
  readonly value: number
  readonly max: number
  /** In words, for screen readers: "3 of 40". That is also the default. */
  readonly text?: string | undefined
  /** A line across the whole width. */
  readonly isFull?: boolean | undefined
}

/** How far through something we are. */
export function Meter({ label, value, max, text, isFull }: MeterProps) {
  return (
    <div
      className={names('meter', isFull === true && 'full')}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={value}
      aria-valuetext={text ?? `${value} of ${max}`}
    >
      <i style={{ width: share(value, max) }} />
    </div>
  )
}

function share(value: number, max: number): string {
  return max > 0 ? `${Math.min(100, Math.max(0, (100 * value) / max))}%` : '0%'
}
