// The geometry of the bars: from figures to places in a drawing. Pure, so that it can be counted.
import type { Overview } from '../../shared/api/views.ts'

export type Week = Overview['weeks'][number]

/** From the axis upwards. */
export const parts = [
  { id: 'follow', look: 'clear', name: 'follow, keep, fine to repost' },
  { id: 'neutral', look: 'unsure', name: 'not for us, look again' },
  { id: 'asked', look: 'concern', name: 'asked another admin' },
  { id: 'adverse', look: 'breach', name: 'do not follow, unfollow urgently' },
] as const

export type Bar = { readonly look: string; readonly y: number; readonly height: number }

export function totalOf(week: Week): number {
  return parts.reduce((sum, { id }) => sum + week[id], 0)
}

/** The top of the axis: a round number that is even, so that half of it can be written too. */
export function topOf(weeks: readonly Week[]): number {
  const most = Math.max(4, ...weeks.map(totalOf))
  const step = 10 ** Math.floor(Math.log10(most))
  const round = [1, 2, 4, 6, 8, 10].find((factor) => factor * step >= most) ?? 10
  return Math.max(4, round * step)
}

/** The bars of a week, one upon the other, in a drawing where `floor` is the axis and `height` the top of it. */
export function barsOf(
  week: Week,
  scale: { readonly top: number; readonly floor: number; readonly height: number },
): readonly Bar[] {
  let below = 0
  return parts.flatMap(({ id, look }) => {
    const count = week[id]
    if (count === 0) return []
    const height = (count / scale.top) * scale.height
    below += height
    // A hairline of paper between two parts, unless the part is as thin as that.
    return [{ look, y: scale.floor - below, height: Math.max(0.75, height - 1) }]
  })
}
