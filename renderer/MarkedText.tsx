import './lensParts.css'
import type { ContextPart } from './lensContext.ts'
import { Foreign } from './ui/Foreign.tsx'
import { names } from './ui/names.ts'

/** A post with the places marked at which a term stands. Foreign text. */
export function MarkedText({ parts }: { readonly parts: readonly ContextPart[] }) {
  return (
    <p className="lens-text foreign-lines">
      {parts.map((part) =>
        part.mark === null ? (
          <Foreign key={part.at} text={part.text} />
        ) : (
          <mark key={part.at} className={names(part.mark === 'here' && 'on') || undefined}>
            <Foreign text={part.text} />
          </mark>
        ),
      )}
    </p>
  )
}
