import { names } from './names.ts'
import { splitUnseen } from './unseen.ts'

export type ForeignProps = {
  /** Text that somebody else wrote: a handle, a name, a bio, a quotation. */
  readonly text: string
  /** Keeps its line ends. */
  readonly isBlock?: boolean | undefined
}

/** Foreign text, kept to itself: its direction cannot reorder ours, and characters that are meant not to be seen are shown. Never a link. */
export function Foreign({ text, isBlock }: ForeignProps) {
  return (
    <bdi className={names(isBlock === true && 'foreign-lines') || undefined}>
      {splitUnseen(text).map((part) =>
        'text' in part ? (
          part.text
        ) : (
          <span key={part.at} className="mark-out" title={`${part.name}, ${part.code}`}>
            {part.sign}
          </span>
        ),
      )}
    </bdi>
  )
}
