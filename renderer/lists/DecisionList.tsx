import type { AccountPage } from '../../shared/api/views.ts'
import { purposeName } from '../../shared/domain/checklist.ts'
import { severityName } from '../../shared/domain/severity.ts'
import { groundWords } from '../accountWords.ts'
import { go } from '../actions.ts'
import { MadeUnder } from '../MadeUnder.tsx'
import { Button } from '../ui/Button.tsx'
import { Foreign } from '../ui/Foreign.tsx'
import { Tag } from '../ui/Tag.tsx'
import { showDay, showMoment } from '../ui/times.ts'
import { OutcomeTag } from './OutcomeTag.tsx'

type Props = {
  readonly decisions: AccountPage['decisions']
  /** A moment. */
  readonly now: string
}

/** What was decided about our follow or repost, with the reason, newest first. */
export function DecisionList({ decisions, now }: Props) {
  if (decisions.length === 0) return <p className="dim">Nothing has been decided yet.</p>
  return decisions.map((each) => (
    <article className="decision" key={each.id}>
      <OutcomeTag record={each} />
      <span className="dim">
        {[each.purpose === null ? '' : purposeName(each.purpose), each.by, showMoment(each.at, now)]
          .filter((part) => part !== '')
          .join(' · ')}
      </span>
      {each.grounds.length === 0 && each.severity === null ? null : (
        <p>
          {each.grounds.map((ground) => (
            <Tag key={ground}>{`ground: ${groundWords(ground)}`}</Tag>
          ))}
          {each.severity === null ? null : <Tag>{severityName(each.severity)}</Tag>}
        </p>
      )}
      {each.notLookedOver ? (
        <p>
          <Tag tone="concern">not yet looked over</Tag>
        </p>
      ) : null}
      {each.reason === '' ? null : (
        <p>
          <Foreign text={each.reason} isBlock />
        </p>
      )}
      {each.until === null ? null : (
        <p className="small">{`until ${each.until.length === 10 ? showDay(each.until, now) : showMoment(each.until, now)}`}</p>
      )}
      <MadeUnder made={each.madeUnder} />
      <WhatWasAnswered vetting={each.vetting} />
    </article>
  ))
}

/** The checklist as it was answered, read-only. */
function WhatWasAnswered({ vetting }: { readonly vetting: string | null }) {
  if (vetting === null) return null
  return (
    <p>
      <Button size="tight" variant="quiet" onPress={() => void go({ name: 'vetting', vetting })}>
        What was answered
      </Button>
    </p>
  )
}
