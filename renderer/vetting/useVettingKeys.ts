// The keys of the desk and of beside mode. Bindings are data: the sheet of keys shows exactly these.
import type { VettingView } from '../../shared/api/views.ts'
import { Answer, answerName, type Check, CouldNotWhy, couldNotWhyName } from '../../shared/domain/checklist.ts'
import { outcomeName } from '../../shared/domain/decision.ts'
import { groundName } from '../../shared/domain/ground.ts'
import { UnfollowReason, unfollowReasonName } from '../../shared/domain/unfollow.ts'
import { useStore } from '../store.ts'
import { type KeyBinding, useKeys } from '../ui/keys.ts'
import { answerTogether, goOn, pressDigit, step, takeBack } from './answering.ts'
import { chooseOutcome, confirm, copyQuestion, outcomesFor } from './deciding.ts'
import { open, toggleMeaning } from './forms.ts'
import { openFullSearch } from './fullSearching.ts'
import { lay } from './inHand.ts'
import { hasNext, leave, passOn, skip } from './opening.ts'
import { pressOpen } from './searching.ts'
import type { Asking } from './state.ts'
import { isAnswered, leftTogether } from './walk.ts'

export function useVettingKeys(view: VettingView, check: Check | null, asking: Asking | null): void {
  const isOpen = view.decision === null
  const outcome = useStore(({ vetting }) => vetting.decision.outcome)
  useKeys([
    ...answerKeys(view, check, asking, isOpen),
    ...moveKeys(view, check, asking),
    ...readKeys(check, isOpen),
    ...decisionKeys(view, isOpen),
    // Only where no check has the digits.
    ...reasonKeys(isOpen && check === null && outcome === 'unfollow'),
  ])
}

function answerKeys(
  view: VettingView,
  check: Check | null,
  asking: Asking | null,
  isOpen: boolean,
): readonly KeyBinding[] {
  const meanings = check === null ? [] : digitMeanings(check, asking)
  const digits = meanings.slice(0, 9).map((label, place) => ({
    keys: String(place + 1),
    label: `${check?.short ?? ''}: ${label}`,
    group: 'Answer',
    run: () => void pressDigit(place + 1),
    enabled: isOpen,
  }))
  const together = leftTogether(view).length > 0
  return [
    ...digits,
    {
      keys: 'Z',
      label: 'None of these in what I read',
      group: 'Answer',
      run: () => void answerTogether(),
      enabled: isOpen && together,
    },
    {
      keys: 'Backspace',
      label: 'Take the answer back',
      group: 'Answer',
      run: () => void takeBack(),
      enabled: isOpen && check !== null,
    },
    {
      keys: 'M',
      label: 'Marks: active in our group, seems under 18',
      group: 'Answer',
      run: () => void open('marks'),
      enabled: isOpen,
    },
  ]
}

/** What each digit means for the check in focus, in order. */
function digitMeanings(check: Check, asking: Asking | null): readonly string[] {
  if (asking === 'why') return CouldNotWhy.options.map(couldNotWhyName)
  if (asking === 'grounds') return check.grounds.length > 1 ? check.grounds.map(groundName) : []
  return check.form === 'choice' ? check.options.map((option) => option.label) : Answer.options.map(answerName)
}

function moveKeys(view: VettingView, check: Check | null, asking: Asking | null): readonly KeyBinding[] {
  const on = { label: 'Next check', group: 'Move', run: () => void step(1), repeats: true }
  const back = { label: 'Check before', group: 'Move', run: () => void step(-1), repeats: true }
  return [
    { keys: 'J', ...on },
    { keys: 'ArrowDown', ...on },
    { keys: 'K', ...back },
    { keys: 'ArrowUp', ...back },
    {
      keys: 'Enter',
      label: 'On to the next check without an answer',
      group: 'Move',
      run: () => void goOn(),
      // An answer that asked for nothing further has led on by itself; one that was come back to waits for this key.
      enabled: asking === 'grounds' || (asking === null && check !== null && isAnswered(view, check)),
    },
    { keys: 'S', label: 'Skip: leave it for later', group: 'Move', run: () => void skip(), enabled: hasNext() },
    { keys: 'P', label: 'Pass on to a colleague', group: 'Move', run: () => void passOn(), enabled: hasNext() },
    {
      keys: 'Escape',
      label: asking === null ? 'Leave; every answer is kept' : 'Back to the answers',
      group: 'Move',
      run: () => (asking === null ? void leave() : lay({ asking: null })),
    },
  ]
}

function readKeys(check: Check | null, isOpen: boolean): readonly KeyBinding[] {
  const group = 'Read and keep'
  return [
    { keys: 'O', label: 'Open the profile, or the search of this check', group, run: () => void pressOpen() },
    {
      keys: '?',
      label: 'What the ground in focus means',
      group,
      run: () => void toggleMeaning(),
      enabled: check !== null && check.grounds.length > 0,
    },
    { keys: 'E', label: 'Evidence', group, run: () => void open('evidence'), enabled: isOpen },
    { keys: 'G', label: 'Read posts with the lens', group, run: () => void open('lens'), enabled: isOpen },
    { keys: 'N', label: 'Note', group, run: () => void open('note'), enabled: isOpen },
    { keys: 'B', label: 'What the bio says', group, run: () => void open('bio'), enabled: isOpen },
    { keys: 'C', label: 'Copy the question for the other admins', group, run: () => void copyQuestion() },
    { keys: 'W', label: 'Full search of their posts', group, run: () => void openFullSearch(), enabled: isOpen },
  ]
}

/** Why an ordinary unfollow, by digits, once that is what was chosen. */
function reasonKeys(enabled: boolean): readonly KeyBinding[] {
  return UnfollowReason.options.map((reason, index) => ({
    keys: String(index + 1),
    label: `Unfollow: ${unfollowReasonName(reason)}`,
    group: 'Decide',
    run: () => void pressDigit(index + 1),
    enabled,
  }))
}

function decisionKeys(view: VettingView, isOpen: boolean): readonly KeyBinding[] {
  const group = 'Decide'
  return [
    ...outcomesFor(view).map(({ key, outcome }) => ({
      keys: key,
      label: outcomeName(outcome),
      group,
      run: () => void chooseOutcome(outcome),
      enabled: isOpen,
    })),
    {
      keys: 'Ctrl+Enter',
      label: 'Confirm, and on to the next account',
      group,
      run: () => void confirm(),
      enabled: isOpen,
    },
  ]
}
