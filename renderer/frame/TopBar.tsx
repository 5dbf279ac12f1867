import { go, hasScreen } from '../actions.ts'
import { useStore } from '../store.ts'
import { useNarrow } from '../useNarrow.ts'
import { closeOver, openOver } from './actions.ts'
import { ImportLine } from './ImportLine.tsx'

/** On a narrow window: the menu, what is being brought in, and what is urgent. Elsewhere it is not there. */
export function TopBar() {
  const open = useStore((state) => state.frame.over === 'menu')
  const isNarrow = useNarrow()
  const urgent = useStore((state) => state.start?.counts.urgentOpen ?? 0)
  return (
    <header className="top-bar">
      <button
        type="button"
        className="button quiet tight"
        aria-expanded={open}
        aria-controls="places"
        onClick={() => (open ? closeOver() : openOver('menu'))}
      >
        <span aria-hidden="true">☰</span> Menu
      </button>
      <span className="top-mark">Bonafide</span>
      {isNarrow && <ImportLine />}
      {urgent > 0 && hasScreen('urgent') && (
        <button type="button" className="top-urgent" onClick={() => void go({ name: 'urgent', unfollow: null })}>
          {urgent.toLocaleString()} urgent
        </button>
      )}
    </header>
  )
}
