// Long work in short slices: the core answers other calls in between.
import { Refusal } from '../../../shared/api/call.ts'

/** The longest that reading holds the core at a stretch, in ms. */
const LONGEST_SLICE_MS = 15

export type Pace = {
  /** Has this slice been long enough? Cheap: ask at each item. */
  readonly isDue: () => boolean
  /** Lets other work run. Throws `Refusal` once the admin has cancelled. */
  readonly rest: () => Promise<void>
}

/** `longest`: how long a slice may be, in ms. */
export function createPace(signal?: AbortSignal, longest = LONGEST_SLICE_MS): Pace {
  let since = performance.now()
  return {
    isDue: () => performance.now() - since >= longest,
    rest: async () => {
      await new Promise<void>((resolve) => void setImmediate(resolve))
      since = performance.now()
      if (signal?.aborted === true) throw new Refusal('refused', 'The import was cancelled. Nothing was saved.')
    },
  }
}

/** Takes every item of a generator, with rests between. */
export async function takeAll<T>(items: Iterable<T>, pace: Pace, take: (item: T) => void): Promise<void> {
  for (const item of items) {
    take(item)
    if (pace.isDue()) await pace.rest()
  }
}
