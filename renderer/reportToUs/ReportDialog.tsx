import { useState } from 'react'
import { Platform, platformName } from '../../shared/domain/platform.ts'
import { NeverKept } from '../NeverKept.tsx'
import { closeReport, openReport } from '../reporting.ts'
import { useStore } from '../store.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { useKeys } from '../ui/keys.ts'
import { Segmented } from '../ui/Segmented.tsx'
import { TextField } from '../ui/TextField.tsx'
import { readReported, sendReport, typeReport, whyNotReported } from './actions.ts'

const platforms = Platform.options.map((value) => ({ value, label: platformName(value) }))

/**
 * *Reported to us*: a handle or link and one line, Enter sends. Closed with Esc, what was typed stays for the next time.
 * It is mounted once beside the frame, binds its own key, and shows itself when it is asked for.
 */
export function ReportDialog() {
  const report = useStore(({ unfollow }) => unfollow.report)
  const isReady = useStore(({ start, recovery }) => recovery === null && start?.admin !== null && start !== null)
  const usual = useStore(({ start }) => start?.settings.plainHandlesAre ?? 'x')
  const failure = useStore((state) => state.failure)
  const [isSending, setSending] = useState(false)
  useKeys([{ keys: 'T', label: 'Reported to us', group: 'Everywhere', run: openReport }], { enabled: isReady })
  if (!report.isOpen || !isReady) return null

  const typed = { ...report, platform: report.platform ?? usual }
  const reading = readReported(typed.handle, typed.platform)
  const send = async () => {
    setSending(true)
    await sendReport(typed)
    setSending(false)
  }
  return (
    <Dialog
      title="Reported to us"
      onClose={closeReport}
      submit={{
        label: 'Put it on the list',
        onSubmit: () => void send(),
        whyNot: whyNotReported(typed),
        isPending: isSending,
      }}
    >
      <p className="dim">
        Somebody told us about an account. It is an entry, not a decision: somebody looks before anything is done.
      </p>
      {failure === null ? null : <p role="alert">{failure}</p>}
      <TextField
        label="Handle or link"
        value={typed.handle}
        onChange={(handle) => typeReport({ handle })}
        description={
          reading === null || 'whyNot' in reading
            ? 'Of any platform, as you have it.'
            : `${reading.shown} on ${platformName(reading.platform)}`
        }
        error={reading !== null && 'whyNot' in reading && typed.handle.trim().length > 2 ? reading.whyNot : null}
        maxLength={500}
        isMono
        autoFocus
      />
      <TextField
        label="What you were told, in one line"
        value={typed.line}
        onChange={(line) => typeReport({ line })}
        description="Describe the post, not the person."
        maxLength={500}
      />
      <TextField
        label={
          <>
            Who told us <span className="optional">(optional)</span>
          </>
        }
        value={typed.raisedBy}
        onChange={(raisedBy) => typeReport({ raisedBy })}
        maxLength={500}
      />
      <div className="field">
        <span className="field-label">A plain handle is on</span>
        <Segmented
          label="A plain handle is on"
          segments={platforms}
          value={typed.platform}
          onChange={(platform) => typeReport({ platform })}
        />
      </div>
      <NeverKept />
    </Dialog>
  )
}
