import { go } from '../actions.ts'
import { useStore } from '../store.ts'
import { Foreign } from '../ui/Foreign.tsx'
import { Key } from '../ui/Key.tsx'
import { useNarrow } from '../useNarrow.ts'
import { useNow } from '../useNow.ts'
import { ageText } from '../when.ts'
import { closeOver, openOver } from './actions.ts'
import { ImportLine } from './ImportLine.tsx'
import { isAt, places, type Place } from './places.ts'

/** The places of the app with their figures, and who works here. On a narrow window it lies on top, behind the menu. */
export function Sidebar() {
  const start = useStore((state) => state.start)
  const open = useStore((state) => state.frame.over === 'menu')
  const isNarrow = useNarrow()
  if (start === null) return null
  const shown = places()
  return (
    <nav className="side" id="places" aria-label="Places" data-open={open || undefined}>
      <div className="mark">
        <span className="logo" aria-hidden="true">
          b
        </span>
        Bonafide
      </div>
      <button type="button" className="nav find" aria-keyshortcuts="Control+K" onClick={() => openOver('palette')}>
        Search
        <Key keys="Ctrl+K" />
      </button>
      {shown
        .filter(({ group }) => group === 'work')
        .map((place) => (
          <PlaceLink key={place.title} place={place} />
        ))}
      <hr />
      {shown
        .filter(({ group }) => group === 'app')
        .map((place) => (
          <PlaceLink key={place.title} place={place} />
        ))}
      {!isNarrow && <ImportLine />}
      <div className="foot">
        <span className="who" aria-hidden="true">
          {start.admin?.initials}
        </span>
        <div className="foot-text">
          <span className="foot-name">
            <Foreign text={start.admin?.name ?? ''} />
          </span>
          <small>
            {start.admin?.role}
            {start.counts.doneToday > 0 && ` · ${start.counts.doneToday.toLocaleString()} done today`}
            {start.counts.shownToday > 0 && ` · ${start.counts.shownToday.toLocaleString()} uncovered`}
          </small>
        </div>
      </div>
    </nav>
  )
}

function PlaceLink({ place }: { readonly place: Place }) {
  const counts = useStore((state) => state.start?.counts)
  const route = useStore((state) => state.route)
  const here = isAt(place, route)
  const count = counts === undefined ? null : place.count(counts)
  const urgent = place.route.name === 'urgent' && (count ?? 0) > 0
  return (
    <button
      type="button"
      className={`nav${here ? ' on' : ''}${urgent ? ' hot' : ''}`}
      aria-current={here ? 'page' : undefined}
      onClick={() => {
        closeOver()
        void go(place.route)
      }}
    >
      <span className="place">{place.title}</span>
      {count !== null && count > 0 && (
        <span className="figures">
          {urgent && <OldestAge />}
          <b>{count.toLocaleString()}</b>
        </span>
      )}
    </button>
  )
}

/** How long the oldest has waited: red only here. */
function OldestAge() {
  const oldest = useStore((state) => state.start?.counts.urgentOldestAt ?? null)
  const now = useNow()
  if (oldest === null) return null
  return (
    <small className="oldest">
      <span className="unseen-text">, the oldest </span>
      {ageText(oldest, now)}
    </small>
  )
}
