import './checks.css'
import './judging.css'
import { useEffect } from 'react'
import type { Start, VettingView } from '../../shared/api/views.ts'
import { EvidenceDialog } from '../EvidenceDialog.tsx'
import { useStore } from '../store.ts'
import { useArrivingImage } from '../ui/useArrivingImage.ts'
import { focusOn } from './answering.ts'
import { Beside } from './Beside.tsx'
import { BioDialog } from './BioDialog.tsx'
import { Desk } from './Desk.tsx'
import { close, editEvidence, evidenceDraft, takePicture, saveEvidence, whyNothingCollected } from './forms.ts'
import { FullSearchDialog } from './FullSearchDialog.tsx'
import { LensDialog } from './LensDialog.tsx'
import { MarksDialog } from './MarksDialog.tsx'
import { NoteDialog } from './NoteDialog.tsx'
import { useIsBeside } from './useIsBeside.ts'
import { useVettingKeys } from './useVettingKeys.ts'
import { checkAt } from './walk.ts'

/** The walk through a checklist, on the desk or beside the browser. */
export function VettingScreen() {
  const view = useStore(({ vetting, route }) =>
    route.name === 'vetting' && vetting.view?.id === route.vetting ? vetting.view : null,
  )
  const start = useStore((state) => state.start)
  if (view === null || start === null) {
    return (
      <p role="status" className="dim">
        Opening the account …
      </p>
    )
  }
  return <InHand view={view} start={start} />
}

function InHand({ view, start }: { readonly view: VettingView; readonly start: Start }) {
  const stop = useStore(({ vetting }) => vetting.stop)
  const asking = useStore(({ vetting }) => vetting.asking)
  const said = useStore(({ vetting }) => vetting.said)
  const over = useStore(({ vetting }) => vetting.over)
  const draft = useStore(({ vetting }) => vetting.evidence) ?? evidenceDraft()
  const isBeside = useIsBeside(start.settings.layout)
  const check = checkAt(view, stop)
  useFollowedStop(view.id, stop, asking, isBeside)
  useVettingKeys(view, check, asking)
  useArrivingImage((image) => void takePicture(image), view.decision === null && (over === null || over === 'evidence'))
  return (
    <>
      {isBeside ? <Beside view={view} check={check} start={start} /> : <Desk view={view} check={check} start={start} />}
      <p className="unseen-text" aria-live="polite">
        {said}
      </p>
      {over === 'evidence' && (
        <EvidenceDialog
          draft={draft}
          onType={editEvidence}
          onClose={close}
          onKeep={saveEvidence}
          whyNot={whyNothingCollected()}
        />
      )}
      {over === 'lens' && <LensDialog view={view} />}
      {over === 'note' && <NoteDialog view={view} now={start.now} />}
      {over === 'bio' && <BioDialog />}
      {over === 'marks' && <MarksDialog view={view} />}
      {over === 'search' && <FullSearchDialog view={view} />}
    </>
  )
}

/** The focus of the page follows the focus of the walk, so that Tab and a screen reader go on from the check in hand. */
function useFollowedStop(vetting: string, stop: string, asking: string | null, isBeside: boolean): void {
  useEffect(() => {
    const here = document.querySelector<HTMLElement>('[data-stop][aria-current]')
    if (here === null) return
    if (!here.contains(document.activeElement)) here.focus({ preventScroll: true })
    here.scrollIntoView({ block: 'nearest' })
    // The other layout is another page: what had the focus is gone.
  }, [vetting, stop, asking, isBeside])
  useEffect(() => {
    document.addEventListener('focusin', followFocus)
    return () => document.removeEventListener('focusin', followFocus)
  }, [])
}

/** Whoever tabs or clicks into another check has put the focus of the walk there. */
function followFocus({ target }: FocusEvent): void {
  const stop = target instanceof Element ? target.closest('[data-stop]')?.getAttribute('data-stop') : null
  if (typeof stop === 'string') focusOn(stop)
}
