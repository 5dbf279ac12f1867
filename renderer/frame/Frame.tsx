import { type ComponentType, type ReactNode, useEffect, useRef } from 'react'
import { screenOf, vetNext } from '../actions.ts'
import type { RouteName } from '../route.ts'
import { useStore } from '../store.ts'
import { useKeys, useSingleKeysSetting } from '../ui/keys.ts'
import { KeySheet } from '../ui/KeySheet.tsx'
import { Toasts } from '../ui/Toasts.tsx'
import { coverAll } from '../breaks.ts'
import { closeOver, openOver } from './actions.ts'
import { Banners } from './Banners.tsx'
import { BreakBanner } from './BreakBanner.tsx'
import { CapQuestion } from './CapQuestion.tsx'
import { ClockQuestion } from './ClockQuestion.tsx'
import { Curtain } from './Curtain.tsx'
import { DropAnywhere } from './DropAnywhere.tsx'
import { LinkQuestion } from './LinkQuestion.tsx'
import { Palette } from './Palette.tsx'
import { RecoveryScreen } from './RecoveryScreen.tsx'
import { Sidebar } from './Sidebar.tsx'
import { TopBar } from './TopBar.tsx'
import { useTheme } from './useTheme.ts'

// The desk has an account in hand already; the queue vets the one that is marked.
const hasItsOwnV: ReadonlySet<RouteName> = new Set(['vetting', 'queue'])

type Props = {
  /** Shown instead of the app until somebody has said who works here. */
  readonly FirstStart: ComponentType<{ readonly banners: ReactNode }>
}

/** The window: what is shown instead of the app, or else the places, the screen in hand, and what lies over it. */
export function Frame({ FirstStart }: Props) {
  const start = useStore((state) => state.start)
  const recovery = useStore((state) => state.recovery)
  const failure = useStore((state) => state.failure)
  useTheme(start?.settings.theme ?? 'system')
  useSingleKeysSetting(start?.settings.singleKeys ?? true)

  if (recovery !== null) return <RecoveryScreen recovery={recovery} />
  if (start === null) return <Opening failure={failure} />
  return (
    <>
      {start.admin === null ? <FirstStart banners={<Banners />} /> : <App />}
      {start.clockDoubt !== null && <ClockQuestion machineSays={start.clockDoubt} lastSeen={start.today} />}
      <LinkQuestion />
      <CapQuestion />
      <Curtain />
      <DropAnywhere />
      <Toasts />
    </>
  )
}

function App() {
  const route = useStore((state) => state.route)
  const over = useStore((state) => state.frame.over)
  const screen = screenOf(route)
  const main = useRef<HTMLElement>(null)

  useEffect(() => {
    document.title = screen === null ? 'Bonafide' : `${screen.title} · Bonafide`
  }, [screen])

  // Whoever arrives by keyboard stands at the top of the new screen, unless the screen has taken the focus itself.
  useEffect(() => {
    const here = main.current
    if (here === null || here.contains(document.activeElement)) return
    ;(
      here.querySelector<HTMLElement>('[data-arrive]') ??
      here.querySelector<HTMLElement>('h1[tabindex]') ??
      here
    ).focus()
  }, [route])

  useKeys([
    {
      keys: 'Ctrl+K',
      label: 'Go to a screen, an action or an account',
      group: 'Everywhere',
      run: () => openOver('palette'),
    },
    { keys: '?', label: 'All keys', group: 'Everywhere', run: () => openOver('keys') },
    { keys: '/', label: 'All keys', group: 'Everywhere', run: () => openOver('keys') },
    {
      keys: 'V',
      label: 'Vet the next account',
      group: 'Everywhere',
      run: () => void vetNext(),
      enabled: !hasItsOwnV.has(route.name),
    },
    { keys: 'H', label: 'Cover everything on screen', group: 'Everywhere', run: coverAll, everywhere: true },
    {
      keys: 'Ctrl+U',
      label: 'Cover everything, while typing too',
      group: 'Everywhere',
      run: coverAll,
      everywhere: true,
    },
    { keys: 'Escape', label: 'Close the menu', group: 'Everywhere', run: closeOver, enabled: over === 'menu' },
  ])

  return (
    <div className="app">
      <a className="skip" href="#screen" onClick={() => main.current?.focus()}>
        Skip to the screen
      </a>
      <TopBar />
      <Sidebar />
      <main className="desk" id="screen" tabIndex={-1} ref={main} onPointerDown={() => over === 'menu' && closeOver()}>
        <Banners />
        <BreakBanner />
        {screen === null ? <Missing /> : <screen.Component key={screen.name} />}
      </main>
      {over === 'palette' && <Palette />}
      {over === 'keys' && <KeySheet onClose={closeOver} />}
    </div>
  )
}

function Opening({ failure }: { readonly failure: string | null }) {
  return (
    <main className="alone">
      {failure === null ? (
        <p role="status" className="dim">
          Opening your records …
        </p>
      ) : (
        <div className="card" role="alert">
          <h1>Bonafide cannot be reached</h1>
          <p>{failure}</p>
        </div>
      )}
    </main>
  )
}

function Missing() {
  return (
    <div className="empty">
      <h1 tabIndex={-1}>This screen is not here yet</h1>
      <p>Your records are safe. Please choose another place.</p>
    </div>
  )
}
