import './lensParts.css'
import type { LensTerm } from '../shared/api/lensViews.ts'
import { groundName, type Ground } from '../shared/domain/ground.ts'
import { referenceText } from '../shared/domain/reference.ts'
import type { Strength } from '../shared/domain/wordList.ts'
import { Foreign } from './ui/Foreign.tsx'

export type TermMeaningProps = {
  readonly ground: Ground
  readonly strength: Strength
  readonly listName: string
  readonly term: LensTerm
}

/** What a term means that stands in a post, what else it may be, and where that comes from: the words of whoever made the list. */
export function TermMeaning({ ground, strength, listName, term }: TermMeaningProps) {
  return (
    <>
      <h3>{groundName(ground)}</h3>
      <p className="dim">
        {strength} · <Foreign text={listName} />
      </p>
      {strength === 'contested' && <p>Contested: unless it is plainly something else, it goes to two people.</p>}
      <p>
        <Foreign text={term.meaning} />
      </p>
      {term.why !== '' && (
        <p className="dim">
          <Foreign text={term.why} />
        </p>
      )}
      {term.innocent.length > 0 && (
        <>
          <h4>It may also be</h4>
          <ul>
            {term.innocent.map((each) => (
              <li key={each}>
                <Foreign text={each} />
              </li>
            ))}
          </ul>
        </>
      )}
      {term.lookFor !== '' && (
        <>
          <h4>Look for</h4>
          <p>
            <Foreign text={term.lookFor} />
          </p>
        </>
      )}
      <p className="dim">
        <Foreign text={referenceText(term.source)} />
      </p>
    </>
  )
}
