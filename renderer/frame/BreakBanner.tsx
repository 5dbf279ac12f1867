import { breakToPropose, shownInStretch } from '../../shared/domain/kindness.ts'
import { goOn, takeBreak } from '../breaks.ts'
import { useStore } from '../store.ts'
import { Banner } from '../ui/Banner.tsx'
import { Button } from '../ui/Button.tsx'
import { useNow } from '../useNow.ts'

/** A proposal, where the admin asked to be reminded. It waits at the top and takes no key away. */
export function BreakBanner() {
  const start = useStore((state) => state.start)
  const stretch = useStore((state) => state.frame.stretch)
  const now = Math.max(useNow(), stretch.lastActive)
  if (start === null || start.admin === null) return null
  const { shownToday } = start.counts
  const reason = breakToPropose(stretch, shownToday, now, start.settings)
  if (reason === null) return null
  return (
    <div className="banners">
      <Banner
        isLive
        actions={
          <>
            <Button size="tight" onPress={takeBreak}>
              Take a break
            </Button>
            <Button size="tight" variant="quiet" onPress={goOn}>
              Go on
            </Button>
          </>
        }
      >
        {reason === 'shown'
          ? `You have uncovered ${items(shownInStretch(stretch, shownToday))} since your last break.`
          : `You have been at it for ${minutes(now - stretch.since)}.`}{' '}
        How about a break? Everything is saved.
      </Banner>
    </div>
  )
}

function items(count: number): string {
  return count === 1 ? 'one item' : `${count} items`
}

function minutes(milliseconds: number): string {
  return `${Math.floor(milliseconds / 60_000)} minutes`
}
