// Day and time are the core's, which knows whether the machine's clock is believed. They go on while nobody does anything.
import { api } from './api.ts'
import { useStore } from './store.ts'

const EVERY_MS = 60_000

/**
 * Asks once a minute, and whenever somebody looks at the window again (a laptop that slept): else an evening that goes
 * past midnight would offer yesterday as "seen on", and call what was just decided "in 4 min".
 */
export function keepTime(): void {
  setInterval(() => void takeTime(), EVERY_MS)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void takeTime()
  })
}

async function takeTime(): Promise<void> {
  if (useStore.getState().start === null) return
  // A core that is gone is told of when somebody asks it for something.
  const told = await api.start({}).catch(() => null)
  const { start } = useStore.getState()
  if (told === null || start === null) return
  const { now, today, clockDoubt, counts } = told
  useStore.setState({ start: { ...start, now, today, clockDoubt, counts } })
}
