import type { VettingView } from '../../shared/api/views.ts'
import type { FullSearchPage } from '../../shared/api/searchViews.ts'
import { groundName } from '../../shared/domain/ground.ts'
import { searchVerb, type SearchResult } from '../../shared/domain/searched.ts'
import { useStore } from '../store.ts'
import { Banner } from '../ui/Banner.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Foreign } from '../ui/Foreign.tsx'
import { useKeys } from '../ui/keys.ts'
import { Meter } from '../ui/Meter.tsx'
import { type RadioCard, RadioCards } from '../ui/RadioCards.tsx'
import { dayText } from '../when.ts'
import { close, open } from './forms.ts'
import { answerBatch, beginAfresh, openBatch, stepBatch } from './fullSearching.ts'
import { CoveredTerms } from './CoveredTerms.tsx'
import { SIGNED_IN } from './wording.ts'

const GAVE: readonly RadioCard<SearchResult>[] = [
  { value: 'nothing', label: 'Found nothing', keyHint: '1', tone: 'clear' },
  { value: 'found', label: 'Found something', keyHint: '2', tone: 'concern' },
  { value: 'could-not-search', label: 'Could not search', keyHint: '3', tone: 'unsure' },
]

/** The full search, one search at a time: opened with a key, answered with a key, left at any moment. */
export function FullSearchDialog({ view }: { readonly view: VettingView }) {
  const page = useStore(({ vetting }) => vetting.fullSearch)
  if (page === null || page.vetting !== view.id) return null
  return (
    <Dialog
      title="Full search of their posts"
      onClose={close}
      closeLabel={page.progress.answered === page.progress.batches ? 'Close' : 'Leave it for now'}
      footer={<Steps page={page} />}
    >
      <Progress page={page} />
      <InHand page={page} />
      <About page={page} />
    </Dialog>
  )
}

function Progress({ page }: { readonly page: FullSearchPage }) {
  const { answered, batches, found, couldNotSearch } = page.progress
  const verb = searchVerb(page.progress)
  const text =
    answered === batches ? `All ${batches} searches are ${verb}` : `${answered} of ${batches} searches ${verb}`
  return (
    <>
      <p role="status">
        <b>{text}.</b> {found > 0 && `Something found in ${found}. `}
        {couldNotSearch > 0 && `${couldNotSearch} could not be searched. `}
        {answered === batches
          ? 'You can still change what one gave.'
          : 'Leave at any moment: it goes on where you left it.'}
      </p>
      <Meter label="Searches done" value={answered} max={batches} text={text} isFull />
      {page.isOlder && (
        <Banner
          actions={
            <Button size="tight" onPress={() => void beginAfresh()}>
              Begin afresh
            </Button>
          }
        >
          A word list has changed since this search was begun. It goes on with the lists of that day.
        </Banner>
      )}
    </>
  )
}

function InHand({ page }: { readonly page: FullSearchPage }) {
  const opened = useStore(({ vetting }) => vetting.batchOpened)
  const { hand, progress } = page
  const isOpened = opened === hand.batch
  useKeys([
    { keys: 'O', label: 'Open this search', run: () => void openBatch() },
    ...GAVE.map(({ value, keyHint }) => ({
      keys: keyHint ?? '',
      label: value,
      run: () => void answerBatch(value),
    })),
    { keys: 'J', label: 'Next search', run: () => void stepBatch(1) },
    { keys: 'K', label: 'Search before', run: () => void stepBatch(-1) },
    { keys: 'E', label: 'Evidence', run: () => void open('evidence') },
  ])
  const heading = `Search ${hand.batch + 1} of ${progress.batches}`
  return (
    <section className="batch" aria-label={heading}>
      <h3>{heading}</h3>
      <p>
        {hand.terms === 1 ? 'One term' : `${hand.terms} terms`}: {hand.grounds.map(groundName).join(', ')}.
      </p>
      <p className="buttons">
        <Button
          variant={isOpened ? 'default' : 'primary'}
          keyHint="O"
          onPress={() => void openBatch()}
          whyNot={hand.link === null ? 'Its terms were removed from the lists since: say “could not search”.' : null}
        >
          {isOpened ? 'Open it again' : 'Open this search'}
        </Button>
      </p>
      {progress.search !== null && (
        <CoveredTerms of={{ kind: 'full', search: progress.search, batch: hand.batch }} amount={hand.terms} keys="U" />
      )}
      <RadioCards
        label={`What search ${hand.batch + 1} gave`}
        cards={GAVE}
        value={hand.result}
        onChoose={(result) => void answerBatch(result)}
      />
      <p className="dim">An empty search proves nothing. {SIGNED_IN}</p>
    </section>
  )
}

function Steps({ page }: { readonly page: FullSearchPage }) {
  const { batch } = page.hand
  const { batches, found } = page.progress
  return (
    <>
      <Button variant="quiet" keyHint="K" onPress={() => void stepBatch(-1)} isDisabled={batch === 0}>
        Before
      </Button>
      <Button variant="quiet" keyHint="J" onPress={() => void stepBatch(1)} isDisabled={batch === batches - 1}>
        Next
      </Button>
      <Button variant={found > 0 ? 'default' : 'quiet'} keyHint="E" onPress={() => void open('evidence')}>
        Evidence
      </Button>
    </>
  )
}

function About({ page }: { readonly page: FullSearchPage }) {
  const { unsearchable, answered, batches } = page.progress
  return (
    <details>
      <summary>What it covers</summary>
      <p>
        Begun {dayText(page.begunAt.slice(0, 10))} by {page.begunBy}, with{' '}
        <Foreign text={page.lists.map(({ name, version }) => `${name}, version ${version}`).join('; ')} />. The most
        telling terms come first: strong, then contested, then those that need their context.
      </p>
      <p>A platform searches for the very words: other spellings, pictures and native reposts are not found so.</p>
      {unsearchable > 0 && (
        <p>
          {unsearchable === 1 ? 'One entry of the lists is a sign' : `${unsearchable} entries of the lists are signs`}{' '}
          that no platform can search for: look for them in name, bio and posts.
        </p>
      )}
      {answered > 0 && answered === batches && !page.isOlder && (
        <Button size="tight" onPress={() => void beginAfresh()}>
          Begin afresh
        </Button>
      )}
    </details>
  )
}
