import type { TermLine } from '../../shared/api/wordListViews.ts'
import { groundName } from '../../shared/domain/ground.ts'
import type { Reference } from '../../shared/domain/reference.ts'
import { matchingName, strengthName, strengthSays } from '../../shared/domain/wordListWords.ts'
import { openLink } from '../actions.ts'
import { rowAt } from '../pages.ts'
import { useStore } from '../store.ts'
import { Button } from '../ui/Button.tsx'
import { Covered } from '../ui/Covered.tsx'
import { Foreign } from '../ui/Foreign.tsx'
import { KeyValueList } from '../ui/KeyValueList.tsx'
import { Tag } from '../ui/Tag.tsx'
import { showDay } from '../ui/times.ts'
import { useNow } from '../useNow.ts'
import { moveTermInHand, openTerm, removeTerms, switchTermInHand, canMove } from './actions.ts'
import { coverOf, sizeOf } from './words.ts'
import { beginEdit } from './writing.ts'

/** The term in hand: everything that helps to judge a post with it, and the term itself once it is asked for. */
export function TermPane() {
  const term = useStore((state) => rowAt(state.wordLists, state.wordLists.cursor))
  return (
    <section className="card term-pane" aria-label="The term in hand">
      {term === null ? (
        <p className="dim">No term is in hand.</p>
      ) : (
        <Term key={`${term.list} ${term.id}`} term={term} />
      )}
    </section>
  )
}

function Term({ term }: { readonly term: TermLine }) {
  const now = new Date(useNow()).toISOString()
  const filter = useStore((state) => state.wordLists.filter)
  const reviewed = term.reviewedOn === null ? 'nobody has yet' : showDay(term.reviewedOn, now)
  return (
    <>
      <p className="back">
        <Button size="tight" variant="quiet" onPress={() => openTerm(false)} keyHint="Escape">
          The list
        </Button>
      </p>
      <h2 tabIndex={-1}>
        <Foreign text={term.meaning} />
      </h2>
      <p className="term-tags">
        <Tag>{groundName(term.ground)}</Tag>
        <Tag tone={term.strength === 'contested' ? 'unsure' : undefined}>
          {strengthName(term.strength).toLowerCase()}
        </Tag>
        {term.enabled ? null : <Tag>off</Tag>}
        <span className="dim">{strengthSays(term.strength)}</span>
      </p>
      <Covered of={coverOf(term)} what="term" amount={sizeOf(term)} keys="U">
        {() => <Words term={term} />}
      </Covered>
      <KeyValueList
        items={[
          ...told('Why it is here', term.why),
          { key: 'What else it may mean', value: <Innocent meanings={term.innocent} /> },
          ...told('What to look for', term.lookFor),
          { key: 'Source', value: <Source source={term.source} /> },
          { key: 'Last reviewed', value: reviewed },
          { key: 'Found', value: foundAs(term) },
          { key: 'Language', value: term.language },
          { key: 'List', value: <Foreign text={term.listName} /> },
        ]}
      />
      {filter.version === null && (
        <div className="buttons term-tools">
          <Button onPress={beginEdit} keyHint="E">
            Edit
          </Button>
          <Button onPress={() => void switchTermInHand()} keyHint="S">
            {term.enabled ? 'Switch off' : 'Switch on'}
          </Button>
          {canMove(filter) && (
            <>
              <Button variant="quiet" onPress={() => void moveTermInHand(-1)} keyHint="[">
                Up
              </Button>
              <Button variant="quiet" onPress={() => void moveTermInHand(1)} keyHint="]">
                Down
              </Button>
            </>
          )}
          <Button variant="quiet" onPress={() => void removeTerms()} keyHint="Delete">
            Remove
          </Button>
        </div>
      )}
    </>
  )
}

function Words({ term }: { readonly term: TermLine }) {
  return (
    <>
      <p className="term-word">
        <Foreign text={term.term} />
      </p>
      {term.forms.length === 0 ? null : (
        <ul className="term-forms">
          {term.forms.map((form) => (
            <li key={form}>
              <Foreign text={form} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function Innocent({ meanings }: { readonly meanings: readonly string[] }) {
  if (meanings.length === 0) return <span className="dim">nothing is known</span>
  return (
    <ul className="innocent">
      {meanings.map((meaning) => (
        <li key={meaning}>
          <Foreign text={meaning} />
        </li>
      ))}
    </ul>
  )
}

function Source({ source }: { readonly source: Reference }) {
  if (source === 'none yet') return <span className="dim">source: none yet</span>
  return (
    <button type="button" className="link" title={source.address} onClick={() => void openLink(source.address)}>
      <Foreign text={source.title} />
    </button>
  )
}

function told(key: string, text: string) {
  return text === '' ? [] : [{ key, value: <Foreign text={text} isBlock /> }]
}

function foundAs({ matching, endings }: TermLine): string {
  const found = matchingName(matching).replace(/^A/u, 'a')
  return endings.length === 0 ? found : `${found}, also with the endings ${endings.join(', ')}`
}
