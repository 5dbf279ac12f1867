import './lensParts.css'
import type { LensTerm } from '../shared/api/lensViews.ts'
import { groundName, type Ground } from '../shared/domain/ground.ts'
import { referenceText } from '../shared/domain/reference.ts'
import type { Strength } from '../shared/domain/wordList.ts'

export type TermMeaningProps = {
  readonly ground: Ground
  readonly strength: Strength
  readonly listName: string
  readonly term: LensTerm
}

/** What a term means that stands in a post, what else it may be, and where that comes from. */
export function TermMeaning({ ground, strength, listName, term }: TermMeaningProps) {
  return (
    <>
      <h3>{groundName(ground)}</h3>
      <p className="dim">{`${strength} · ${listName}`}</p>
      {strength === 'contested' && <p>Contested: unless it is plainly something else, it goes to two people.</p>}
      <p>{term.meaning}</p>
      {term.why !== '' && <p className="dim">{term.why}</p>}
      {term.innocent.length > 0 && (
        <>
          <h4>It may also be</h4>
          <ul>
            {term.innocent.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </>
      )}
      {term.lookFor !== '' && (
        <>
          <h4>Look for</h4>
          <p>{term.lookFor}</p>
        </>
      )}
      <p className="dim">{referenceText(term.source)}</p>
    </>
  )
}
