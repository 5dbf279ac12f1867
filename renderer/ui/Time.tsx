import { showAgo, showDay, showInFull, showMoment } from './times.ts'

export type TimeProps = {
  /** A moment (ISO 8601) or a day (YYYY-MM-DD). */
  readonly at: string
  /** The moment that counts as now; not the wall clock, which may be in doubt. */
  readonly now: string
  /** ago: "3 h ago"; day: "3 Mar"; moment: "3 Mar 16:20". Default ago. */
  readonly as?: 'ago' | 'day' | 'moment' | undefined
}

const show = { ago: showAgo, day: showDay, moment: showMoment }

/** When something was; in full on hover. */
export function Time({ at, now, as = 'ago' }: TimeProps) {
  return (
    <time dateTime={at} title={showInFull(at)}>
      {show[as](at, now)}
    </time>
  )
}
