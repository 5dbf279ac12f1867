import { type ReactNode, useId } from 'react'
import { Key } from './Key.tsx'
import { ariaKeys } from './keyNames.ts'
import { names } from './names.ts'
import { useRoving } from './roving.ts'

export type Tone = 'clear' | 'concern' | 'breach' | 'unsure'

export type RadioCard<T extends string> = {
  readonly value: T
  readonly label: ReactNode
  /** The key that chooses it, as in a binding. Shown, not bound. */
  readonly keyHint?: string | undefined
  /** At the right, in small: what was done, what it needs. */
  readonly note?: ReactNode
  readonly tone?: Tone | undefined
  /** Why it cannot be chosen now; it stays readable and says so. */
  readonly whyNot?: string | null | undefined
}

export type RadioCardsProps<T extends string> = {
  /** The question, for screen readers. */
  readonly label: string
  readonly cards: readonly RadioCard<T>[]
  /** Null: unanswered. Nothing is ever chosen for anybody. */
  readonly value: T | null
  readonly onChoose: (value: T) => void
  readonly layout?: 'horizontal' | 'vertical' | undefined
  readonly isDisabled?: boolean | undefined
  /** The id of the text that explains the question. */
  readonly describedBy?: string | undefined
}

/**
 * The answers to one question. Unlike a plain radio group, arrows only move: an answer is a record, so it is given with Space, Enter,
 * a click or its key, never in passing. Choosing what is chosen already does nothing.
 */
export function RadioCards<T extends string>({
  label,
  cards,
  value,
  onChoose,
  layout,
  isDisabled,
  describedBy,
}: RadioCardsProps<T>) {
  const id = useId()
  const { group, item } = useRoving(
    cards.length,
    cards.findIndex((card) => card.value === value),
  )
  return (
    <div
      role="radiogroup"
      aria-label={label}
      aria-describedby={describedBy}
      aria-disabled={isDisabled === true || undefined}
      className={names('ans', layout === 'vertical' && 'v')}
      {...group}
    >
      {cards.map((card, index) => {
        const chosen = card.value === value
        const refuses = isDisabled === true || typeof card.whyNot === 'string'
        const note = card.whyNot ?? card.note
        return (
          <button
            key={card.value}
            type="button"
            role="radio"
            className={names('a', card.tone, chosen && 'on')}
            aria-checked={chosen}
            aria-disabled={refuses || undefined}
            aria-labelledby={`${id}-${card.value}`}
            aria-describedby={isShown(note) ? `${id}-${card.value}-note` : undefined}
            aria-keyshortcuts={card.keyHint === undefined ? undefined : ariaKeys(card.keyHint)}
            onClick={() => {
              if (!refuses && !chosen) onChoose(card.value)
            }}
            {...item(index)}
          >
            {card.keyHint === undefined ? null : <Key keys={card.keyHint} />}
            <span id={`${id}-${card.value}`}>{card.label}</span>
            {chosen ? (
              <span className="tick" aria-hidden="true">
                ✓
              </span>
            ) : null}
            {isShown(note) ? <small id={`${id}-${card.value}-note`}>{note}</small> : null}
          </button>
        )
      })}
    </div>
  )
}

function isShown(note: ReactNode): boolean {
  return note !== undefined && note !== null && note !== false && note !== ''
}
