import type { VettingView } from '../../shared/api/views.ts'
import { isContested } from '../../shared/domain/lens.ts'
import { searchedSentences, searchVerb, whyOfferFullSearch } from '../../shared/domain/searched.ts'
import { Button } from '../ui/Button.tsx'
import { openFullSearch } from './fullSearching.ts'

type Props = { readonly view: VettingView }

/** The way to the full search. Offered where there is reason to; there for whoever wants it. */
export function FullSearchWay({ view }: Props) {
  const { why, answered } = view.fullSearch
  if (why !== '' || view.decision !== null) return null
  const offer = offerOf(view)
  return (
    <>
      <Begin view={view} />
      {offer !== null && answered === 0 && <p>{offer}</p>}
    </>
  )
}

/** Beside the decision: what was searched, and how far. */
export function Searched({ view }: Props) {
  const full = view.fullSearch.search === null ? null : view.fullSearch
  const sentences = searchedSentences(view.checklist, view.searches, full)
  if (sentences.length === 0) return null
  const isOffered = view.decision === null && view.fullSearch.why === '' && offerOf(view) !== null
  return (
    <div className="searched">
      {sentences.map((each) => (
        <p key={each}>{each}</p>
      ))}
      {isOffered && <Begin view={view} />}
    </div>
  )
}

function Begin({ view }: Props) {
  const { batches, answered } = view.fullSearch
  const verb = searchVerb(view.fullSearch)
  const how = answered === 0 ? '' : answered < batches ? `: ${answered} of ${batches} ${verb}` : `: all ${verb}`
  return (
    <Button
      size="tight"
      variant={offerOf(view) === null ? 'quiet' : 'default'}
      keyHint="W"
      onPress={() => void openFullSearch()}
    >
      Full search{how}
    </Button>
  )
}

function offerOf(view: VettingView): string | null {
  return whyOfferFullSearch({
    purpose: view.purpose,
    answers: Object.values(view.answers),
    contested: view.contested || view.lens.hits.some(isContested),
  })
}
