import { useState } from 'react'
import type { ImportState } from '../../shared/api/importViews.ts'
import { Button } from '../ui/Button.tsx'
import { Foreign } from '../ui/Foreign.tsx'
import { Meter } from '../ui/Meter.tsx'
import { cancel } from './actions.ts'
import { Waiting } from './Waiting.tsx'

type Props = { readonly running: Extract<ImportState, { readonly state: 'running' }> }

/** Keeping can be cancelled; settling is certain to end. Every other screen can be used meanwhile. */
export function Running({ running }: Props) {
  const { name, step, done, total, rate } = running
  const count = `${done.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')} rows`
  return (
    <>
      <header className="bar">
        <h1 tabIndex={-1}>
          Bringing in <Foreign text={name} />
        </h1>
        {step === 'keeping' && (
          <div className="right">
            <Button onPress={() => void cancel()}>Cancel</Button>
          </div>
        )}
      </header>
      <Waiting />
      <div className="page bring-in">
        <div className="card progress">
          <p>
            <b>
              {step === 'keeping' ? 'Step 1 of 2: keeping the rows' : 'Step 2 of 2: comparing them with our records'}
            </b>
          </p>
          <Meter label={`Bringing in ${name}`} value={done} max={total} text={count} />
          <p>
            {count}
            {rate === null ? '' : ` · ${rate.toLocaleString('en-GB')} a second`}
          </p>
          <p>
            {step === 'keeping'
              ? 'You can use every other screen meanwhile. If you cancel now, nothing of it is kept.'
              : 'You can use every other screen meanwhile. From here it is certain to end: even if Bonafide is closed now, it goes on at the next start.'}
          </p>
          <p role="status" className="unseen-text">
            <Announced step={step} done={done} total={total} />
          </p>
        </div>
      </div>
    </>
  )
}

/** Every quarter is told to whoever listens, and not each of a hundred thousand rows. */
function Announced({ step, done, total }: { readonly step: string; readonly done: number; readonly total: number }) {
  const quarter = total === 0 ? 0 : Math.floor((4 * done) / total)
  const [first] = useState(quarter)
  return quarter > first ? `${step}: ${quarter * 25} %` : `${step} …`
}
