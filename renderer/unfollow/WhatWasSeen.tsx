import type { UnfollowPage } from '../../shared/api/views.ts'
import { severityName } from '../../shared/domain/severity.ts'
import { groundWords } from '../accountWords.ts'
import { amountOf, EvidenceList } from '../EvidenceList.tsx'
import { Button } from '../ui/Button.tsx'
import { Covered } from '../ui/Covered.tsx'
import { Foreign } from '../ui/Foreign.tsx'
import { Tag } from '../ui/Tag.tsx'
import { describe, startEvidence, withdrawEvidence } from './seenActions.ts'

type Props = {
  readonly page: UnfollowPage
  /** A moment. */
  readonly now: string
}

/** The fact: what the post says, and what was kept of it. */
export function WhatThePostSays({ page, now }: Props) {
  const { entry, says, evidence } = page
  const isOpen = entry.state === 'open'
  // The same words are usually kept as the first piece of evidence: shown once.
  const isKept = evidence.some((each) => each.says.trim() === says.trim())
  return (
    <section>
      <h3>What the post says</h3>
      {says === '' || isKept ? null : (
        <Covered
          of={`${entry.id} says`}
          what="what the post says"
          amount={amountOf(says)}
          keys={evidence.length === 0 ? 'U' : undefined}
        >
          {() => <Foreign text={says} isBlock />}
        </Covered>
      )}
      <EvidenceList
        evidence={evidence}
        now={now}
        hasKeys
        onWithdraw={isOpen ? (id) => void withdrawEvidence(id) : undefined}
      />
      {evidence.length === 0 ? <p className="dim">No quotation, link or screenshot is kept yet.</p> : null}
      {isOpen ? (
        <p>
          <Button size="tight" onPress={() => startEvidence(entry.id)} keyHint="E">
            Add evidence…
          </Button>
        </p>
      ) : null}
    </section>
  )
}

/** The opinion: by which ground, how grave, and who reads it so. */
export function HowWeReadIt({ page }: { readonly page: UnfollowPage }) {
  const { entry, reads, readBy } = page
  return (
    <section>
      <h3>How we read it</h3>
      <p>
        {entry.grounds.map((ground) => (
          <Tag key={ground} tone="breach">{`ground: ${groundWords(ground)}`}</Tag>
        ))}
        {entry.severity === null ? null : <Tag>{severityName(entry.severity)}</Tag>}
      </p>
      <p>
        {reads === '' ? null : <Foreign text={reads} isBlock />}
        {readBy === null ? null : (
          <span className="dim">{reads === '' ? `Read so by ${readBy}.` : ` Read so by ${readBy}.`}</span>
        )}
      </p>
      {entry.state === 'open' ? (
        <Button size="tight" onPress={() => describe(page)} keyHint="S">
          Change…
        </Button>
      ) : null}
    </section>
  )
}
