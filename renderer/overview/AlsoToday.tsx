import type { Counts } from '../../shared/api/change.ts'
import { go, hasScreen } from '../actions.ts'
import type { Route } from '../route.ts'

/** One line: what is left of my share of the audits, what is to be done regularly today, what was found among our own posts. */
export function AlsoToday({ counts }: { readonly counts: Counts }) {
  const { regularDue, auditsRunning, auditLeft, ownToLookAt } = counts
  const parts: { readonly text: string; readonly to: Route }[] = []
  if (auditsRunning > 0 && auditLeft > 0)
    parts.push({ text: `${auditLeft.toLocaleString('en-GB')} left of your share of the audit`, to: { name: 'audits' } })
  if (regularDue > 0)
    parts.push({ text: `${regularDue.toLocaleString('en-GB')} to do regularly, due today`, to: { name: 'regular' } })
  if (ownToLookAt > 0)
    parts.push({
      text: `${ownToLookAt.toLocaleString('en-GB')} of our own posts and likes to look at`,
      to: { name: 'ownPosts' },
    })
  const shown = parts.filter(({ to }) => hasScreen(to.name))
  if (shown.length === 0) return null
  return (
    <p className="also-today">
      <span className="dim">Also today:</span>
      {shown.map(({ text, to }) => (
        <button key={to.name} type="button" className="link" onClick={() => void go(to)}>
          {text}
        </button>
      ))}
    </p>
  )
}
