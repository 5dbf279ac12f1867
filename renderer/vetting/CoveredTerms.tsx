import { useEffect } from 'react'
import { groundName } from '../../shared/domain/ground.ts'
import { useStore } from '../store.ts'
import { Covered } from '../ui/Covered.tsx'
import { Foreign } from '../ui/Foreign.tsx'
import { fetchTerms, termsKey } from './fullSearching.ts'
import type { TermsAsked } from './state.ts'

type Props = {
  readonly of: TermsAsked
  readonly amount: number
  readonly keys?: string | undefined
  readonly isSlim?: boolean | undefined
}

/** What a search looks for. Not even fetched before somebody asks. */
export function CoveredTerms({ of, amount, keys, isSlim }: Props) {
  const key = termsKey(of)
  return (
    <Covered
      of={key}
      what={amount === 1 ? 'search term' : 'search terms'}
      amount={String(amount)}
      keys={keys}
      isSlim={isSlim}
    >
      {() => <Terms key={key} of={of} />}
    </Covered>
  )
}

function Terms({ of }: { readonly of: TermsAsked }) {
  const key = termsKey(of)
  const terms = useStore(({ vetting }) => vetting.terms[key])
  // Only being shown asks for them: nothing else tells that it is.
  useEffect(() => void fetchTerms(of), [of])
  if (terms === undefined) return <p className="dim">Fetching …</p>
  return (
    <ul className="search-terms">
      {terms.map(({ term, ground, meaning }) => (
        <li key={term}>
          <b>
            <Foreign text={term} />
          </b>{' '}
          <span className="dim">{groundName(ground)}</span>
          <br />
          <Foreign text={meaning} />
        </li>
      ))}
    </ul>
  )
}
