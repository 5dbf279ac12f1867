import type { VettingView } from '../../shared/api/views.ts'
import { localDateOf } from '../../shared/domain/calendar.ts'
import { Button } from '../ui/Button.tsx'
import { Foreign } from '../ui/Foreign.tsx'
import { shortDayText } from '../when.ts'
import { differenceOf } from './difference.ts'
import { open, today } from './forms.ts'
import { LastTime } from './LastTime.tsx'
import { changedBios } from './wording.ts'

/** How many earlier bios are shown; the account's page has them all. */
const MOST_EARLIER = 2

/** The bio now, with what is new in it marked, and earlier ones with what is gone. */
export function Bios({ view }: { readonly view: VettingView }) {
  const [now, ...earlier] = changedBios(view.observations)
  const newest = now?.bio ?? view.account.bio
  return (
    <>
      <LastTime view={view} />
      <h3>Bio now{now === undefined ? '' : `, seen ${dayOf(now.at)}`}</h3>
      {newest === null || newest === '' ? (
        <p className="dim">Not pasted yet.</p>
      ) : (
        <blockquote className="foreign-lines">
          <Marked before={earlier[0]?.bio ?? null} after={newest} hide="gone" />
        </blockquote>
      )}
      {view.decision === null && (
        <Button size="tight" variant="quiet" keyHint="B" onPress={() => void open('bio')}>
          {newest === null || newest === '' ? 'Paste the bio' : 'The bio has changed'}
        </Button>
      )}
      {earlier.slice(0, MOST_EARLIER).map((each, place) => (
        <section key={each.at} aria-label={`Bio on ${dayOf(each.at)}`}>
          <h3>Bio on {dayOf(each.at)}</h3>
          <blockquote className="foreign-lines">
            <Marked before={each.bio ?? ''} after={(place === 0 ? newest : earlier[place - 1]?.bio) ?? ''} hide="new" />
          </blockquote>
        </section>
      ))}
    </>
  )
}

type MarkedProps = { readonly before: string | null; readonly after: string; readonly hide: 'gone' | 'new' }

/** One side of a comparison: the later text without what is gone, or the earlier one without what is new. */
function Marked({ before, after, hide }: MarkedProps) {
  if (before === null) return <Foreign text={after} />
  return differenceOf(before, after)
    .filter((piece) => piece.what !== hide)
    .map(({ what, text, at }) => {
      if (what === 'same') return <Foreign key={at} text={text} />
      const Changed = what === 'new' ? 'ins' : 'del'
      return (
        <Changed key={at}>
          <Foreign text={text} />
        </Changed>
      )
    })
}

function dayOf(moment: string): string {
  return shortDayText(localDateOf(new Date(moment)), today())
}
