import { useEffect } from 'react'
import { go } from '../actions.ts'
import { useStore } from '../store.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Choose } from './Choose.tsx'
import { Ended } from './Ended.tsx'
import { Preview } from './Preview.tsx'
import { Reading } from './Reading.tsx'
import { RefusedDialog } from './RefusedDialog.tsx'
import { Report } from './Report.tsx'
import { Running } from './Running.tsx'
import type { BringInState } from './state.ts'
import { TextBox } from './TextBox.tsx'

/** Lists that the platforms hand out: chosen, looked at, brought in, and what they brought. */
export function BringIn() {
  return (
    <>
      <Step />
      <TextBox />
      <RefusedDialog />
    </>
  )
}

function Step() {
  const asked = useStore(({ route }) => (route.name === 'bringIn' ? route.import : null))
  const { shown, gone } = useStore((state) => state.bringIn)
  const at = useStore(({ bringIn }) => stepOf(bringIn))
  // What had the focus goes with each step: whoever works by keyboard stands at the top of the next one.
  useEffect(() => {
    if (document.activeElement === document.body) document.querySelector<HTMLElement>('main h1')?.focus()
  }, [at])
  if (asked === null) return <Choose />
  if (gone) return <Gone />
  if (shown?.id !== asked) return <p className="dim">Looking for the import …</p>
  const { state } = shown
  switch (state.state) {
    case 'reading':
      return <Reading name={state.name} />
    case 'preview':
      return <Preview preview={state} />
    case 'running':
      return <Running running={state} />
    case 'finished':
      return <Report report={state.report} />
    case 'cancelled':
    case 'failed':
      return <Ended state={state} />
  }
}

/** What stands on the screen, as far as it takes the place of something else: a preview shows columns, or the lists in them. */
function stepOf({ shown, remaps }: BringInState): string {
  if (shown?.state.state !== 'preview') return shown?.state.state ?? ''
  return remaps || shown.state.lists.length === 0 ? 'columns' : 'lists'
}

/** It was read by an earlier run of the app, and never started. */
function Gone() {
  return (
    <>
      <header className="bar">
        <h1 tabIndex={-1}>Bring in a list</h1>
      </header>
      <EmptyState
        title="This file has to be read again"
        actions={
          <Button variant="primary" onPress={() => void go({ name: 'bringIn', import: null })}>
            Choose the file again
          </Button>
        }
      >
        Bonafide was started anew before it was brought in. Nothing of it was kept, and your records are as they were.
      </EmptyState>
    </>
  )
}
