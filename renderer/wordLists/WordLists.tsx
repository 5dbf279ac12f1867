import { useLayoutEffect, useRef } from 'react'
import { useStore } from '../store.ts'
import { Button } from '../ui/Button.tsx'
import { useKeys } from '../ui/keys.ts'
import {
  chooseAll,
  chooseNone,
  moveTermInHand,
  openTerm,
  removeTerms,
  switchTermInHand,
  toggleAtCursor,
  canMove,
} from './actions.ts'
import { beginBringIn } from './bringing.ts'
import { BringInTermsDialog } from './BringInTermsDialog.tsx'
import { ChosenTerms } from './ChosenTerms.tsx'
import { ListDialog } from './ListDialog.tsx'
import { ListHead } from './ListHead.tsx'
import { ListNav } from './ListNav.tsx'
import { TakeOutTermsDialog } from './TakeOutTermsDialog.tsx'
import { beginTakeOut } from './takingOutTerms.ts'
import { TermDialog } from './TermDialog.tsx'
import { TermFilters } from './TermFilters.tsx'
import { TermList } from './TermList.tsx'
import { TermPane } from './TermPane.tsx'
import { VersionsDialog } from './VersionsDialog.tsx'
import { beginEdit, beginTerm } from './writing.ts'

const group = 'Word lists'

/** The lists, the terms of one or of all, and the term in hand; in a narrow window the term lies over the list. */
export function WordLists() {
  const { lists, total, chosen, filter, isOpen } = useStore((state) => state.wordLists)
  const columns = useRef<HTMLDivElement>(null)
  const isNow = filter.version === null
  const hasRows = total !== null && total > 0
  const canChange = isNow && hasRows
  const count = Object.keys(chosen).length

  useKeys([
    { keys: 'A', label: 'Add a term', group, run: beginTerm, enabled: isNow },
    { keys: 'E', label: 'Edit the term in hand', group, run: beginEdit, enabled: canChange },
    {
      keys: 'S',
      label: 'Switch the term in hand off, or on',
      group,
      run: () => void switchTermInHand(),
      enabled: canChange,
    },
    {
      keys: '[',
      label: 'Move it up',
      group,
      run: () => void moveTermInHand(-1),
      enabled: canChange && canMove(filter),
      repeats: true,
    },
    {
      keys: ']',
      label: 'Move it down',
      group,
      run: () => void moveTermInHand(1),
      enabled: canChange && canMove(filter),
      repeats: true,
    },
    { keys: 'C', label: 'Choose the marked term, or not', group, run: toggleAtCursor, enabled: canChange },
    { keys: 'Ctrl+A', label: 'Choose all', group, run: () => void chooseAll(), enabled: canChange, inText: false },
    {
      keys: 'Delete',
      label: 'Remove what is chosen, or else marked',
      group,
      run: () => void removeTerms(),
      enabled: canChange,
    },
    { keys: 'I', label: 'Bring terms in', group, run: beginBringIn },
    { keys: 'O', label: 'Take terms out', group, run: beginTakeOut },
    {
      keys: 'Escape',
      label: count > 0 ? 'Choose none' : 'Back to the list',
      group,
      run: () => (count > 0 ? chooseNone() : openTerm(false)),
      enabled: count > 0 || isOpen,
    },
  ])

  // Where one lies over the other, the focus must not stay in what is hidden.
  useLayoutEffect(() => {
    const [, list, pane] = columns.current?.children ?? []
    if (!(list instanceof HTMLElement) || !(pane instanceof HTMLElement)) return
    if (list.offsetParent === null) pane.querySelector<HTMLElement>('h2')?.focus()
    else if (pane.offsetParent === null && !list.contains(document.activeElement))
      list.querySelector<HTMLElement>('[role="grid"]')?.focus()
  }, [isOpen])

  return (
    <>
      <header className="bar word-bar">
        <div>
          <h1 tabIndex={-1}>Word lists</h1>
          <p className="dim">
            A list is a prompt to read, never a verdict: most hateful posts have none of these words, and many posts
            that have one are innocent.
          </p>
        </div>
        <div className="right">
          <Button onPress={beginBringIn} keyHint="I">
            Bring in
          </Button>
          <Button onPress={beginTakeOut} keyHint="O">
            Take out
          </Button>
          {isNow && (
            <Button variant="primary" onPress={beginTerm} keyHint="A">
              Add a term
            </Button>
          )}
        </div>
      </header>
      {lists === null ? (
        <p className="dim">Reading the word lists …</p>
      ) : (
        <div className="word-lists" ref={columns} data-open={isOpen || undefined}>
          <ListNav lists={lists} />
          <section className="card term-side" aria-label="The terms">
            <ListHead lists={lists} />
            <TermFilters />
            {count > 0 && <ChosenTerms count={count} />}
            <TermList />
          </section>
          <TermPane />
        </div>
      )}
      <TermDialog />
      <ListDialog />
      <VersionsDialog />
      <BringInTermsDialog />
      <TakeOutTermsDialog />
    </>
  )
}
