import type { VettingView } from '../../shared/api/views.ts'
import type { Check } from '../../shared/domain/checklist.ts'
import { useStore } from '../store.ts'
import { Button } from '../ui/Button.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { CoveredTerms } from './CoveredTerms.tsx'
import { FullSearchWay } from './FullSearchWay.tsx'
import { correctSearch, openSearchOf, searchOf } from './searching.ts'
import { SIGNED_IN, searchText } from './wording.ts'

const RESULTS = [
  { value: 'found', label: 'Found something' },
  { value: 'nothing', label: 'Found nothing' },
  { value: 'could-not-search', label: 'Could not search' },
] as const

/** The short search of a check: opened one link at a time, and what it came to. */
export function SearchLine({
  view,
  check,
  isInFocus,
}: {
  readonly view: VettingView
  readonly check: Check
  readonly isInFocus: boolean
}) {
  const opened = useStore(({ vetting }) => vetting.opened)
  const search = searchOf(view, check, opened)
  if (search === null) return null
  const { length } = search.links
  const hasEvidence = view.evidence.some((each) => each.check === check.id)
  return (
    <>
      <div className="search-line">
        {length > 0 && isInFocus && view.decision === null && (
          <Button size="tight" keyHint="O" onPress={() => void openSearchOf(check)}>
            {labelOf(search.opened, length)}
          </Button>
        )}
        <p role="status">{searchText(search)}</p>
        {search.isDone && search.result !== null && view.decision === null && isInFocus && (
          <Segmented
            label="What the search gave"
            segments={RESULTS}
            value={search.result}
            onChange={(result) => void correctSearch(check.id, result)}
          />
        )}
      </div>
      {isInFocus && (
        <div className="search-line further-search">
          {length > 0 && (
            <CoveredTerms
              of={{ kind: 'short', vetting: view.id, check: check.id }}
              amount={search.terms}
              keys={hasEvidence ? undefined : 'U'}
              isSlim
            />
          )}
          <FullSearchWay view={view} />
          {length > 0 && view.decision === null && <p className="small-print">{SIGNED_IN}</p>}
        </div>
      )}
    </>
  )
}

function labelOf(opened: number, length: number): string {
  if (length === 1) return opened === 0 ? 'Search their posts' : 'Search again'
  return `Search their posts: ${(opened % length) + 1} of ${length}`
}
