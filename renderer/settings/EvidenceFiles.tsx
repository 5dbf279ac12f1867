import type { KeptImages } from '../../shared/api/evidenceViews.ts'
import { go } from '../actions.ts'
import { useStore } from '../store.ts'
import { Button } from '../ui/Button.tsx'
import { Foreign } from '../ui/Foreign.tsx'
import { showMoment } from '../ui/times.ts'
import { checkImages } from './evidenceActions.ts'

/** The files of screenshots: how many there are, and whether each is as it was kept. */
export function EvidenceFiles() {
  const kept = useStore(({ settings }) => settings.keptImages)
  const now = useStore((state) => state.start?.now ?? '')
  return (
    <section className="card" aria-labelledby="evidence-files">
      <h2 id="evidence-files">Files of evidence</h2>
      <p>
        Each screenshot lies in the data folder as it came in, named by its SHA-256. After every start Bonafide compares
        them quietly; a file that has changed or is missing is said plainly, on the evidence too.
      </p>
      {kept === null ? null : <Found kept={kept} now={now} />}
      <div className="actions">
        <Button
          onPress={() => void checkImages()}
          whyNot={kept?.files === 0 ? 'There is no screenshot yet.' : null}
          isPending={kept?.check.state === 'running'}
        >
          Compare them now
        </Button>
      </div>
    </section>
  )
}

function Found({ kept, now }: { readonly kept: KeptImages; readonly now: string }) {
  const { files, bytes, faults } = kept
  if (files === 0) return <p className="dim">No screenshot is kept yet.</p>
  const amount = `${files === 1 ? '1 file' : `${files.toLocaleString('en-GB')} files`}, ${sizeOf(bytes)}.`
  return (
    <>
      <p role="status">
        {amount} {checked(kept, now)}
      </p>
      {faults.length === 0 ? null : (
        <ul>
          {faults.map((fault) => (
            <li key={fault.evidence}>
              <button
                type="button"
                className="link"
                onClick={() => void go({ name: 'account', account: fault.account })}
              >
                <Foreign text={fault.handle} />
              </button>
              {fault.state === 'changed' ? ': this file has changed since it was kept.' : ': this file is missing.'}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function sizeOf(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}

/** The core names at most so many. */
const MOST = 100

function checked({ check, faults }: KeptImages, now: string): string {
  switch (check.state) {
    case 'not-yet':
      return 'Not compared since the start.'
    case 'running':
      return `Comparing: ${check.done} done.`
    case 'done':
      return faults.length === 0
        ? `Compared ${showMoment(check.at, now)}: all were as they had been kept.`
        : `${faults.length === 1 ? '1 is' : `${faults.length === MOST ? `${MOST} or more` : faults.length} are`} not as kept (compared ${showMoment(check.at, now)}):`
  }
}
