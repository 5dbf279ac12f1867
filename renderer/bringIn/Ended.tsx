import type { ImportState } from '../../shared/api/importViews.ts'
import { go } from '../actions.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Foreign } from '../ui/Foreign.tsx'
import { Waiting } from './Waiting.tsx'

type Props = { readonly state: Extract<ImportState, { readonly state: 'cancelled' | 'failed' }> }

/** It was cancelled, or could not be read. */
export function Ended({ state }: Props) {
  const isCancelled = state.state === 'cancelled'
  return (
    <>
      <header className="bar">
        <h1 tabIndex={-1}>
          <Foreign text={state.name} />
        </h1>
      </header>
      <Waiting />
      <div role={isCancelled ? 'status' : 'alert'}>
        <EmptyState
          title={isCancelled ? 'Cancelled' : 'This could not be brought in'}
          actions={
            <Button variant="primary" onPress={() => void go({ name: 'bringIn', import: null })}>
              Choose another file
            </Button>
          }
        >
          {isCancelled ? 'Nothing of it was kept. Your records are as they were.' : state.message}
        </EmptyState>
      </div>
    </>
  )
}
