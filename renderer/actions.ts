// What every screen does alike: go somewhere, call the core, apply a change, open a link, copy a text.
import type { Change } from '../shared/api/change.ts'
import { api, sentenceOf } from './api.ts'
import { mayTakeAnother } from './dailyCap.ts'
import { askAboutLink } from './linkQuestion.ts'
import { readRoute, type Route, type RouteName } from './route.ts'
import type { AnyScreen, Command } from './screen.ts'
import { useStore } from './store.ts'
import { say } from './toasts.ts'

const screens = new Map<RouteName, AnyScreen>()

/** Told once by `main.tsx`: a screen never imports another screen. */
export function registerScreens(all: readonly AnyScreen[]): void {
  for (const screen of all) screens.set(screen.name, screen)
}

export function hasScreen(name: RouteName): boolean {
  return screens.has(name)
}

/** What the palette offers besides places: the commands of every screen. */
export function commands(): readonly Command[] {
  return [...screens.values()].flatMap((screen) => screen.commands ?? [])
}

export function screenOf(route: Route): AnyScreen | null {
  return screens.get(route.name) ?? null
}

export async function go(route: Route): Promise<void> {
  const { route: from, past } = useStore.getState()
  useStore.setState({ route, past: [...past, from].slice(-30), failure: null })
  history.pushState(route, '')
  await load(route)
}

export async function goBack(): Promise<void> {
  const { past } = useStore.getState()
  const route = past.at(-1) ?? { name: 'overview' }
  useStore.setState({ route, past: past.slice(0, -1), failure: null })
  history.replaceState(route, '')
  await load(route)
}

/** The first screen: after a reload the one that was in hand. From then on the browser's own Back and Forward are followed. */
export async function arrive(): Promise<void> {
  await loadStart()
  const route = readRoute(history.state) ?? useStore.getState().route
  useStore.setState({ route })
  history.replaceState(route, '')
  addEventListener('popstate', ({ state }) => {
    const to = readRoute(state)
    if (to === null) return
    useStore.setState({ route: to, past: useStore.getState().past.slice(0, -1), failure: null })
    void load(to)
  })
  if (hasAdmin()) await load(route)
}

function hasAdmin(): boolean {
  const { start } = useStore.getState()
  return start !== null && start.admin !== null
}

async function load(route: Route): Promise<void> {
  // A screen is found by the name of its own route: the compiler cannot see that, and takes a method's word for it.
  const screen: { load(route: Route): Promise<void> } | null = screenOf(route)
  if (screen !== null) await attempt(() => screen.load(route))
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
  takeCounts(change)
  const { route } = useStore.getState()
  if (change.touched.some((each) => ['settings', 'group', 'admins', 'clock', 'evidenceFiles'].includes(each)))
    await loadStart()
  const screen = screenOf(route)
  if (screen?.stale.some((each) => change.touched.includes(each)) === true) await load(route)
}

/** Takes the new counts and nothing else: for an action that leaves the screen anyway. */
export function takeCounts({ counts }: Change): void {
  const { start } = useStore.getState()
  if (start !== null) useStore.setState({ start: { ...start, counts } })
}

export async function loadStart(): Promise<void> {
  const recovery = await attempt(() => api.recovery({}))
  if (recovery === null) return
  if (recovery.state !== 'fine') return useStore.setState({ recovery })
  const start = await attempt(() => api.start({}))
  if (start !== null) useStore.setState({ start, recovery: null })
}

/** Opens (or takes up again) the follow-back vetting of an account, and goes there. */
export async function vet(account: string): Promise<void> {
  const opened = await attempt(() => api.openVetting({ account, purpose: 'follow-back' }))
  if (opened === null) return
  takeCounts(opened.change)
  await go({ name: 'vetting', vetting: opened.vetting.id })
}

/** The next account of the queue, in the queue's own order. */
export async function vetNext(): Promise<void> {
  const next = await attempt(() => api.nextInQueue({ after: null, skipped: [] }))
  if (next === null) return
  if (next.account !== null) return (await mayTakeAnother()) ? vet(next.account) : undefined
  const left = useStore.getState().start?.counts.queue ?? 0
  say(
    left === 0
      ? 'The queue is empty. Paste the handles of new followers to fill it.'
      : 'Nothing in the queue is yours to do: what is left was passed on, or given to others.',
  )
  await go({ name: 'queue' })
}

export async function saveSettings(values: Parameters<typeof api.saveSettings>[0]): Promise<void> {
  const reply = await attempt(() => api.saveSettings(values))
  if (reply !== null) await applyChange(reply.change)
}

/**
 * Opens a link in the person's own browser. The core says whether the host is known; for any other the admin is asked,
 * with the host in ASCII, so that a look-alike shows (`аpple.com` is xn--…). In the desktop shell `window.open` is
 * denied and the link passes the same allow-list again before the system opens it.
 */
export async function openLink(url: string, ask: (host: string) => Promise<boolean> = askAboutLink): Promise<void> {
  const answer = await attempt(() => api.mayOpen({ url }))
  if (answer === null) return
  if (answer.open || (answer.host !== '' && (await ask(answer.host)))) window.open(url, '_blank', 'noopener,noreferrer')
}

/** Copies a text and says so; where the system refuses, it says that too, and the text stays on the screen. */
export async function copyText(text: string, said = 'Copied.'): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    say(said)
    return true
  } catch {
    useStore.setState({ failure: 'The text could not be copied. Please select it and copy it by hand.' })
    return false
  }
}
