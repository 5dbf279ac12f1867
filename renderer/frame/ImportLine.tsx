import type { ImportState } from '../../shared/api/importViews.ts'
import { go } from '../actions.ts'
import { useStore } from '../store.ts'
import { Foreign } from '../ui/Foreign.tsx'
import { Meter } from '../ui/Meter.tsx'
import { closeOver } from './actions.ts'

/** An import that goes on while another screen is in hand; a click leads back to it. */
export function ImportLine() {
  const active = useStore((state) => state.bringIn.active)
  const isHere = useStore(({ route, bringIn }) => route.name === 'bringIn' && route.import === bringIn.active?.id)
  if (active === null || isHere) return null
  const { id, name, state } = active
  return (
    <button
      type="button"
      className="nav import-line"
      onClick={() => {
        closeOver()
        void go({ name: 'bringIn', import: id })
      }}
    >
      <span className="import-name">
        {wordOf(state)} <Foreign text={name} />
      </span>
      {state?.state === 'running' && (
        <Meter label={`Bringing in ${name}`} value={state.done} max={state.total} isFull />
      )}
    </button>
  )
}

function wordOf(state: ImportState | null): string {
  switch (state?.state) {
    case 'preview':
      return 'Waits for you:'
    case 'running':
      return 'Bringing in'
    default:
      return 'Reading'
  }
}
