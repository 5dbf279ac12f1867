import { useStore } from '../store.ts'
import { EvidenceFiles } from './EvidenceFiles.tsx'
import { TheNeverKept, TheReportTo } from './EvidenceTexts.tsx'
import { KindToYou } from './KindToYou.tsx'
import { ThisMachine } from './ThisMachine.tsx'
import { TheDefinition } from './TheDefinition.tsx'
import { TheAdmin, TheCode, TheGroup, TheHelp, TheNumbers } from './Published.tsx'

/** Who works here, this machine's preferences, and what is the group's. */
export function Settings() {
  const version = useStore((state) => state.start?.version ?? '')
  return (
    <>
      <header className="bar">
        <div>
          <h1 tabIndex={-1}>Settings</h1>
          <p className="dim">Bonafide {version}. Everything stays on this machine.</p>
        </div>
      </header>
      <div className="page">
        <ThisMachine />
        <KindToYou />
        <TheAdmin />
        <TheGroup />
        <TheNumbers />
        <TheCode />
        <TheDefinition />
        <TheHelp />
        <TheNeverKept />
        <TheReportTo />
        <EvidenceFiles />
      </div>
    </>
  )
}
