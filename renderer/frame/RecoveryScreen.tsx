import type { Recovery } from '../../shared/api/views.ts'
import { useStore } from '../store.ts'
import { Button } from '../ui/Button.tsx'
import { dayText } from '../when.ts'
import { recover } from './actions.ts'

/** Shown instead of the app while the records cannot be read: never an empty list in their place. */
export function RecoveryScreen({ recovery }: { readonly recovery: Recovery }) {
  const failure = useStore((state) => state.failure)
  return (
    <main className="alone">
      <div className="card">
        <h1>
          {recovery.state === 'newer' ? 'These records are of a newer Bonafide' : 'The records could not be read'}
        </h1>
        <p>{recovery.message}</p>
        {failure !== null && (
          <p role="alert" className="wrong-line">
            {failure}
          </p>
        )}
        {recovery.copies.length > 0 && (
          <>
            <h2>Start again from a copy</h2>
            <p>Everything up to that moment is in it. What could not be read is kept beside it; nothing is deleted.</p>
            <ul className="copies">
              {recovery.copies.map(({ name, at, size }) => (
                <li key={name}>
                  <span>
                    {dayText(at.slice(0, 10))},{' '}
                    {new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })}
                    <small className="dim"> {sizeText(size)}</small>
                  </span>
                  <Button onPress={() => void recover(name)}>Use this copy</Button>
                </li>
              ))}
            </ul>
          </>
        )}
        {recovery.state === 'damaged' && (
          <>
            <h2>{recovery.copies.length > 0 ? 'Or with empty records' : 'There is no copy'}</h2>
            <p>
              You can start with empty records. The file that could not be read is kept, so that somebody may still mend
              it.
            </p>
            <Button onPress={() => void recover(null)}>Start with empty records</Button>
          </>
        )}
        {recovery.state === 'newer' && (
          <p>Please start the newer Bonafide on this machine, or install it. Nothing was changed.</p>
        )}
      </div>
    </main>
  )
}

function sizeText(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1_000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}
