// What every screen does alike: go somewhere, call the core, apply a change, open a link, copy a text.
import type { Change } from '../shared/api/change.ts'
import { api, sentenceOf } from './api.ts'
import type { Route } from './route.ts'
import type { Screen } from './screen.ts'
import { useStore } from './store.ts'

const screens = new Map<string, Screen>()

/** Told once by `main.tsx`: a screen never imports another screen. */
export function registerScreens(all: readonly Screen[]): void {
  for (const screen of all) screens.set(screen.name, screen)
}

export function screenOf(route: Route): Screen | null {
  return screens.get(route.name) ?? null
}

export async function go(route: Route): Promise<void> {
  const { route: from, past } = useStore.getState()
  useStore.setState({ route, past: [...past, from].slice(-30), failure: null })
  await load(route)
}

export async function goBack(): Promise<void> {
  const { past } = useStore.getState()
  const route = past.at(-1) ?? { name: 'overview' }
  useStore.setState({ route, past: past.slice(0, -1), failure: null })
  await load(route)
}

async function load(route: Route): Promise<void> {
  await attempt(() => screenOf(route)?.load(route) ?? Promise.resolve())
}

/** Runs a call; a refusal becomes a sentence on the screen and gives null. What the admin typed stays where it is. */
export async function attempt<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work()
  } catch (error) {
    useStore.setState({ failure: sentenceOf(error) })
    return null
  }
}

/** Takes the new counts, and loads the screen in hand again if what it shows was touched. */
export async function applyChange(change: Change): Promise<void> {
  const { start, route } = useStore.getState()
  if (start !== null) useStore.setState({ start: { ...start, counts: change.counts } })
  if (change.touched.some((each) => ['settings', 'group', 'admins', 'clock'].includes(each))) await loadStart()
  const screen = screenOf(route)
  if (screen?.stale.some((each) => change.touched.includes(each)) === true) await load(route)
}

export async function loadStart(): Promise<void> {
  const recovery = await attempt(() => api.recovery({}))
  if (recovery === null) return
  if (recovery.state !== 'fine') return useStore.setState({ recovery })
  const start = await attempt(() => api.start({}))
  if (start !== null) useStore.setState({ start, recovery: null })
}

/**
 * Opens a link in the person's own browser. The core says whether the host is known; for any other the admin is asked,
 * with the host in ASCII, so that a look-alike shows (`аpple.com` is xn--…). In the desktop shell `window.open` is
 * denied and the link passes the same allow-list again before the system opens it.
 */
export async function openLink(url: string, ask: (host: string) => Promise<boolean>): Promise<void> {
  const answer = await attempt(() => api.mayOpen({ url }))
  if (answer === null) return
  if (answer.open || (answer.host !== '' && (await ask(answer.host)))) window.open(url, '_blank', 'noopener,noreferrer')
}
