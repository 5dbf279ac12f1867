import type { AuditPage, AuditShareLine } from '../../shared/api/auditViews.ts'
import { whoText } from '../admins.ts'
import { useStore } from '../store.ts'
import { Button } from '../ui/Button.tsx'
import { KeyValueList } from '../ui/KeyValueList.tsx'
import { Meter } from '../ui/Meter.tsx'
import { dayText, shortDayText } from '../when.ts'
import { giveNextOf, pause, startChanging, startClosing } from './actions.ts'
import { keptText, neededText, number, progressText, standText } from './words.ts'

/** How far it is, the pace needed and kept, and who has how much of it. */
export function AuditSide({ page }: { readonly page: AuditPage }) {
  const today = useStore(({ start }) => start?.today ?? '')
  return (
    <section className="card audit-side" aria-label="How it stands">
      {page.mine.total > 0 && (
        <div className="big-figure">
          <b>{progressText(page.mine)}</b> <span>my share</span>
          <Meter
            label="My share"
            value={page.mine.done + page.mine.aside}
            max={page.mine.total - page.mine.gone}
            text={progressText(page.mine)}
          />
        </div>
      )}
      <div className="big-figure">
        <b>{progressText(page)}</b> <span>in all</span>
        <Meter label="In all" value={page.done + page.aside} max={page.total - page.gone} text={progressText(page)} />
      </div>
      <p className="audit-stand">{sentence(standText(page, today))}</p>
      <KeyValueList
        items={[
          { key: 'Finish by', value: dayText(page.finishOn) },
          ...(page.state === 'closed' ? [] : [{ key: 'Needed', value: neededText(page) }]),
          { key: 'Kept', value: keptText(page) },
          { key: 'Begun', value: `${dayText(page.startOn)}${page.plannedBy === '' ? '' : `, ${page.plannedBy}`}` },
          ...page.pauses.map(({ from, to }) => ({
            key: `Paused ${from}`,
            name: 'Paused',
            value: `${shortDayText(from, today)} to ${to === null ? 'now' : shortDayText(to, today)}`,
          })),
          ...(page.gone > 0 ? [{ key: 'Left since', value: `${number(page.gone)}, not followed any more` }] : []),
        ]}
      />
      <PlanActions page={page} />
      <h2>Whose it is</h2>
      <ul className="audit-shares">
        {page.shares.map((share) => (
          <Share key={share.admin ?? 'nobody'} share={share} canGive={page.state !== 'closed'} />
        ))}
      </ul>
    </section>
  )
}

function PlanActions({ page: { state } }: { readonly page: AuditPage }) {
  if (state === 'closed') return null
  return (
    <div className="actions">
      <Button size="tight" onPress={startChanging}>
        Change…
      </Button>
      {state === 'running' && (
        <Button size="tight" onPress={() => void pause()}>
          Pause
        </Button>
      )}
      <Button size="tight" onPress={startClosing}>
        Close…
      </Button>
    </div>
  )
}

function Share({ share, canGive }: { readonly share: AuditShareLine; readonly canGive: boolean }) {
  const me = useStore(({ start }) => start?.admin?.id ?? null)
  const name = share.admin === null ? 'Nobody’s in particular' : share.admin === me ? 'Mine' : share.name
  return (
    <li>
      <span className="share-name">{name}</span>
      <span className="dim">{progressText(share)}</span>
      {canGive && share.open > 0 && (
        <Button size="tight" variant="quiet" onPress={() => giveNextOf(share.admin, share.open)}>
          Give…
          <span className="unseen-text">
            {' '}
            what is left of {share.admin === null ? 'nobody’s' : whoText(share.admin)}
          </span>
        </Button>
      )}
    </li>
  )
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}
