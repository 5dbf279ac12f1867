import { useStore } from '../store.ts'
import { TextArea } from '../ui/TextArea.tsx'
import { edit } from './actions.ts'
import { publishNeverKept, publishReportTo, whyNotText } from './evidenceActions.ts'
import { Published } from './Published.tsx'

/** What is never kept, in the group's own words. */
export function TheNeverKept() {
  const now = useStore((state) => state.start?.neverKept ?? '')
  const draft = useStore(({ settings }) => settings.neverKept)
  return (
    <Published
      id="the-never-kept"
      title="What is never kept"
      save="Publish the sentences"
      whyNot={whyNotText(draft)}
      changed={draft !== null}
      onSave={publishNeverKept}
      onDiscard={() => edit({ neverKept: null })}
    >
      <TextArea
        label="The sentences"
        description="Shown wherever evidence is added, one sentence a line."
        value={draft ?? now}
        rows={5}
        maxLength={2000}
        onChange={(neverKept) => edit({ neverKept })}
      />
    </Published>
  )
}

/** The card of bodies to which something can be reported. */
export function TheReportTo() {
  const now = useStore((state) => state.start?.reportTo ?? '')
  const draft = useStore(({ settings }) => settings.reportTo)
  return (
    <Published
      id="the-report-to"
      title="Where something can be reported"
      save="Publish the card"
      whyNot={whyNotText(draft)}
      changed={draft !== null}
      onSave={publishReportTo}
      onDiscard={() => edit({ reportTo: null })}
    >
      <TextArea
        label="The card"
        description="Shown where a report is logged. One body a paragraph: its name on the first line, what it is for and how to reach it below; a blank line between two. Please check what says so, then take those words out."
        value={draft ?? now}
        rows={12}
        maxLength={6000}
        onChange={(reportTo) => edit({ reportTo })}
      />
    </Published>
  )
}
