import type { TermLine } from '../../shared/api/wordListViews.ts'
import { groundName } from '../../shared/domain/ground.ts'
import { strengthName } from '../../shared/domain/wordListWords.ts'
import { rowAt } from '../pages.ts'
import { useStore } from '../store.ts'
import { Button } from '../ui/Button.tsx'
import { useIsUncovered } from '../ui/covering.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Foreign } from '../ui/Foreign.tsx'
import { Tag } from '../ui/Tag.tsx'
import { type Column, VirtualList } from '../ui/VirtualList.tsx'
import { choose, filterTerms, openTerm, termPaging } from './actions.ts'
import { beginBringIn } from './bringing.ts'
import { noTermFilter } from './state.ts'
import { coverOf, sizeOf } from './words.ts'
import { beginTerm } from './writing.ts'

const columns: readonly Column[] = [
  { id: 'chosen', name: '✓', width: '20px' },
  { id: 'term', name: 'Meaning, and the term', width: 'minmax(0, 1fr)' },
  { id: 'strength', name: 'Strength', width: '92px' },
]

/** The terms: what each means, in the open; the term itself covered. Only rows in sight exist. */
export function TermList() {
  const state = useStore((all) => all.wordLists)
  const isEditable = state.filter.version === null
  const isMixed = state.filter.list === null
  if (state.total === null) return <p className="dim">Reading the terms …</p>
  return (
    <div className={state.total === 0 ? 'term-list is-empty' : 'term-list'}>
      <VirtualList
        label="Terms"
        count={state.total}
        rowAt={(index) => rowAt(state, index) ?? undefined}
        rowHeight={58}
        selected={state.cursor}
        onSelect={termPaging.moveTo}
        onActivate={() => openTerm(true)}
        onRangeChange={termPaging.show}
        empty={<NoTerms />}
        autoFocus={state.filter.text === ''}
        columns={columns}
        renderCell={(term, column) => <Cell term={term} column={column} isEditable={isEditable} isMixed={isMixed} />}
      />
    </div>
  )
}

type CellProps = {
  readonly term: TermLine
  readonly column: string
  readonly isEditable: boolean
  readonly isMixed: boolean
}

function Cell({ term, column, isEditable, isMixed }: CellProps) {
  switch (column) {
    case 'chosen':
      return isEditable ? <Chosen term={term} /> : null
    case 'term':
      return (
        <>
          <span className="list-line term-meaning">
            <Foreign text={term.meaning} />
          </span>
          <span className="list-line list-second">
            <CoveredTerm term={term} />
            {isMixed ? groundName(term.ground) : term.why === '' ? '' : <Foreign text={term.why} />}
          </span>
        </>
      )
    default:
      return (
        <>
          <span className="list-line">{strengthName(term.strength)}</span>
          <span className="list-line list-second">{term.enabled ? '' : <Tag>off</Tag>}</span>
        </>
      )
  }
}

/** Its size until it is asked for; then, in this row alone, the word. */
function CoveredTerm({ term }: { readonly term: TermLine }) {
  const isShown = useIsUncovered(coverOf(term))
  return isShown ? (
    <b className="term-shown">
      <Foreign text={term.term} />
    </b>
  ) : (
    <span className="term-covered">{sizeOf(term)}</span>
  )
}

/** For the pointer; by keyboard C chooses, so it is no stop of its own among thousands. */
function Chosen({ term }: { readonly term: TermLine }) {
  const isChosen = useStore((state) => term.id in state.wordLists.chosen)
  return (
    <span className="choice bare">
      <input
        type="checkbox"
        tabIndex={-1}
        checked={isChosen}
        aria-label={`Choose the term that means: ${term.meaning}`}
        onClick={(event) => event.stopPropagation()}
        onDoubleClick={(event) => event.stopPropagation()}
        onChange={(event) => choose(term, event.target.checked)}
      />
    </span>
  )
}

function NoTerms() {
  const { filter } = useStore((state) => state.wordLists)
  const { list, version } = filter
  const isFiltered = filter.text !== '' || filter.ground !== null || filter.strength !== null || filter.enabled !== null
  if (isFiltered)
    return (
      <EmptyState
        title="No term is like that"
        actions={<Button onPress={() => void filterTerms({ ...noTermFilter, list, version })}>Show all</Button>}
      >
        Every word that you typed has to be in the meaning, the reason or the term.
      </EmptyState>
    )
  if (version !== null) return <EmptyState title="The list had no terms then" />
  return (
    <EmptyState
      title="There are no terms here yet"
      actions={
        <>
          <Button variant="primary" keyHint="A" onPress={beginTerm}>
            Add a term
          </Button>
          <Button keyHint="I" onPress={beginBringIn}>
            Bring in a file
          </Button>
        </>
      }
    >
      Write down a word, what it means and what else it may mean. Or bring in a glossary: any table will do.
    </EmptyState>
  )
}
