// How long others wait while something long is done: the longest turn of the loop, and the longest answer to a call beside it.
import { cpus, loadavg } from 'node:os'

/** Another call is answered within this, whatever is done meanwhile. */
const LONGEST_MS = 100

/** By the clock, and by the work of this thread alone. In ms. */
export type Longest = { readonly ms: number; readonly cpuMs: number }

export const NONE: Longest = { ms: 0, cpuMs: 0 }

export function longerOf(a: Longest, b: Longest): Longest {
  return { ms: Math.max(a.ms, b.ms), cpuMs: Math.max(a.cpuMs, b.cpuMs) }
}

/**
 * On a machine with more to do than it can, the clock tells of the others' work: then ours is what counts, and it takes up to
 * twice as long, because the others empty our caches.
 */
export function isInTime({ ms, cpuMs }: Longest): boolean {
  const isBusy = (loadavg()[0] ?? 0) > cpus().length
  return ms <= LONGEST_MS || (isBusy && cpuMs <= 2 * LONGEST_MS)
}

/** What a start puts off until its first page is shown is over by then, and is not counted with what comes later. */
export function startedUp(): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, 600))
}

export function told(what: string, { ms, cpuMs }: Longest): string {
  return `${what} ${Math.round(ms)} ms, ${Math.round(cpuMs)} ms of it our own work`
}

/** The longest turn of the loop from now on: whoever calls waits for it. */
export function watchTurns(): { readonly end: () => Longest } {
  let longest = NONE
  let isOver = false
  const turn = (stop: () => Longest) => {
    setImmediate(() => {
      if (isOver) return
      longest = longerOf(longest, stop())
      turn(stopwatch())
    })
  }
  turn(stopwatch())
  return {
    end: () => {
      isOver = true
      return longest
    },
  }
}

/** Asks again and again, as somebody who works meanwhile would. `answered`: how many calls were. */
export function askOnAndOn(ask: () => Promise<unknown>): {
  readonly end: () => Promise<Longest & { readonly answered: number }>
} {
  const over = new AbortController()
  const asking = (async () => {
    let longest = NONE
    let answered = 0
    while (!over.signal.aborted) {
      const stop = stopwatch()
      // A call comes as a message: it waits its turn in the loop.
      await new Promise<void>((resolve) => void setImmediate(resolve))
      await ask()
      longest = longerOf(longest, stop())
      answered += 1
    }
    return { ...longest, answered }
  })()
  return {
    end: () => {
      over.abort()
      return asking
    },
  }
}

function stopwatch(): () => Longest {
  const since = performance.now()
  const cpu = process.threadCpuUsage()
  return () => {
    const { user, system } = process.threadCpuUsage(cpu)
    return { ms: performance.now() - since, cpuMs: (user + system) / 1_000 }
  }
}
