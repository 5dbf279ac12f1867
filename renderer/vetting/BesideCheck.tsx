import type { VettingView } from '../../shared/api/views.ts'
import type { Check } from '../../shared/domain/checklist.ts'
import { useStore } from '../store.ts'
import { wordsOf } from './answering.ts'
import { Bios } from './Bios.tsx'
import { CheckBody } from './CheckCard.tsx'
import { Together } from './Desk.tsx'
import { GroundMeanings } from './GroundMeaning.tsx'
import { LinksOf } from './LinksOf.tsx'
import { isPostAsked, PostText } from './PostText.tsx'
import { checksOfStep, isAnswered, placeInStep, walkOf } from './walk.ts'

type Props = { readonly view: VettingView; readonly check: Check }

/** Steps that ask about the profile: what it says stands under the answers. */
const BIO_STEPS: readonly string[] = ['bio', 'changes']

/** How many of the last answers stay in sight. */
const MOST_SAID = 2

/** One check, with its answers below each other. */
export function BesideCheck({ view, check }: Props) {
  const isOpen = useStore(({ vetting }) => vetting.meaningOpen)
  const headingId = `check-${check.id}`
  return (
    <>
      <section
        className="one"
        aria-labelledby={headingId}
        aria-current="true"
        data-stop={check.id}
        key={check.id}
        tabIndex={-1}
      >
        <h3>
          {placeInStep(view, check)}
          {check.required ? '' : ' · not required'}
        </h3>
        <h1 id={headingId}>{check.short}</h1>
        <p id={`${headingId}-about`}>{check.lookFor}</p>
        <LinksOf view={view} check={check} isInFocus />
        {check.links.includes('post') && <PostText view={view} hasKey={isPostAsked(view, check)} />}
        {isOpen && <GroundMeanings check={check} isOpen />}
        <CheckBody view={view} check={check} isInFocus layout="vertical" describedBy={`${headingId}-about`} />
        {BIO_STEPS.includes(check.step) && (
          <>
            <h2 className="unseen-text">The bio</h2>
            <Bios view={view} />
          </>
        )}
      </section>
      <Said view={view} check={check} />
    </>
  )
}

/** What was answered just before, and what one key would answer next. */
function Said({ view, check }: Props) {
  const walk = walkOf(view)
  const here = walk.findIndex((each) => each.id === check.id)
  const before = walk.slice(0, here).filter((each) => isAnswered(view, each))
  return (
    <section className="said" aria-label="What was said">
      {before.slice(-MOST_SAID).map((each) => {
        const given = view.answers[each.id]
        return (
          <p key={each.id}>
            <b className="ok" aria-hidden="true">
              ✓
            </b>{' '}
            {each.short}: {given === undefined ? '' : wordsOf(each, given)}
          </p>
        )
      })}
      {checksOfStep(view, check.step).some((each) => each.together) && <Together view={view} />}
    </section>
  )
}
