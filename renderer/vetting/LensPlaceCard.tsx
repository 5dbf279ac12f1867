import type { VettingView } from '../../shared/api/views.ts'
import type { LensHit, LensPost } from '../../shared/api/lensViews.ts'
import { groundName } from '../../shared/domain/ground.ts'
import { TermUse, termUseName } from '../../shared/domain/lens.ts'
import { contextOf } from '../lensContext.ts'
import { MarkedText } from '../MarkedText.tsx'
import { NeverKept } from '../NeverKept.tsx'
import { useStore } from '../store.ts'
import { TermMeaning } from '../TermMeaning.tsx'
import { Button } from '../ui/Button.tsx'
import { Covered } from '../ui/Covered.tsx'
import { Foreign } from '../ui/Foreign.tsx'
import { useKeys } from '../ui/keys.ts'
import { RadioCards } from '../ui/RadioCards.tsx'
import { answerPlace, goToPlace, keepPost, type LensPlace, placeInHand, stepLens } from './lensing.ts'

const uses = TermUse.options.map((value, index) => ({ value, label: termUseName(value), keyHint: String(index + 1) }))

/** The place in hand: the post around it, what the term means, and how it is used here. Below it, every other place. */
export function LensPlaceCard({ view, places }: { readonly view: VettingView; readonly places: readonly LensPlace[] }) {
  const at = useStore(({ vetting }) => vetting.lens.at)
  useStore(({ vetting }) => vetting.view?.lens)
  const inHand = placeInHand()
  const hasOthers = places.length > 1
  useKeys([
    ...uses.map(({ keyHint, label, value }) => ({ keys: keyHint, label, run: () => void answerPlace(value) })),
    { keys: 'Backspace', label: 'Take the answer back', run: () => void answerPlace(null) },
    { keys: 'J', label: 'Next place', run: () => stepLens(1), repeats: true, enabled: hasOthers },
    { keys: 'K', label: 'The place before', run: () => stepLens(-1), repeats: true, enabled: hasOthers },
    { keys: 'E', label: 'Keep the post as evidence', run: () => void keepPost() },
  ])
  if (inHand === null) return null
  const { place, known, term } = inHand
  const kept = view.evidence.find(({ says }) => says === place.post.text.trim())
  const keptWith = view.checklist.checks.find(({ id }) => id === kept?.check)?.short
  return (
    <div className="lens">
      <section className="lens-place" aria-label="The place in hand" tabIndex={-1} ref={focusFirst}>
        <p>
          <b>{`Place ${at + 1} of ${places.length}`}</b>
          <PostWords place={place} />
        </p>
        <Covered of={`lens ${place.hit}`} what="post" amount={lengthOf(place.post.text)} keys="U">
          {() => <MarkedText parts={contextOf(place.post, place)} />}
        </Covered>
        <RadioCards
          label="How is the term used here?"
          cards={uses}
          value={known.use}
          onChoose={(use) => void answerPlace(use)}
        />
        <p>
          <Button
            size="tight"
            keyHint="E"
            whyNot={kept === undefined ? null : 'It is kept as evidence already.'}
            onPress={() => void keepPost()}
          >
            Keep the post as evidence
          </Button>
          {kept !== undefined && (
            <span role="status">
              {keptWith === undefined ? ' Kept.' : ` Kept, with “${keptWith}”. You can take it back there.`}
            </span>
          )}
        </p>
        <NeverKept />
      </section>
      <aside className="lens-term" aria-label="What the term means">
        <TermMeaning {...known} term={term} />
      </aside>
      {hasOthers && <Places places={places} at={at} hits={view.lens.hits} />}
    </div>
  )
}

/** Once something was read, the keys are at the place and not at the cross of the dialog. */
function focusFirst(section: HTMLElement | null): void {
  if (section !== null && !section.contains(document.activeElement)) section.focus({ preventScroll: true })
}

/** Whose words they are, as far as the text said. Foreign words. */
function PostWords({ place: { post } }: { readonly place: LensPlace }) {
  const { kind, handle, of, when, isCut } = post
  const said = [handle === null ? null : `@${handle}`, when].filter((each) => each !== null)
  return (
    <span className="dim">
      {` · ${kindNames[kind]}`}
      {of !== null && <Foreign text={` @${of}`} />}
      {said.length > 0 && kind !== 'repost' && <Foreign text={` · ${said.join(' · ')}`} />}
      {isCut && ' · only its beginning was on the screen'}
    </span>
  )
}

const kindNames: { readonly [K in LensPost['kind']]: string } = {
  post: 'their post',
  repost: 'repost of',
  reply: 'their reply to',
  quote: 'their words about a post of',
  quoted: 'a post that they quoted',
  bio: 'the bio',
  text: 'the text',
  name: 'a display name',
}

function Places({
  places,
  at,
  hits,
}: {
  readonly places: readonly LensPlace[]
  readonly at: number
  readonly hits: readonly LensHit[]
}) {
  return (
    <nav className="lens-places" aria-label="Every place">
      {places.map(({ hit }, place) => {
        const known = hits.find((each) => each.hit === hit)
        return (
          <button
            key={hit}
            type="button"
            className="link plain"
            aria-current={place === at ? 'true' : undefined}
            onClick={() => goToPlace(place)}
          >
            {`${place + 1} ${known === undefined ? '' : placeText(known)}`}
          </button>
        )
      })}
    </nav>
  )
}

function placeText({ ground, use }: LensHit): string {
  return `${groundName(ground)}: ${use === null ? 'not looked at' : termUseName(use).toLowerCase()}`
}

function lengthOf(text: string): string {
  const words = text.split(/\s+/u).filter((word) => word !== '').length
  return words === 1 ? '1 word' : `${words} words`
}
