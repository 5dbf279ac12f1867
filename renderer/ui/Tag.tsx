import type { ReactNode } from 'react'
import { names } from './names.ts'
import type { Tone } from './RadioCards.tsx'

/** A word or two about something. The words tell; the tone only helps. */
export function Tag({ children, tone }: { readonly children: ReactNode; readonly tone?: Tone | undefined }) {
  return <span className={names('tag', tone)}>{children}</span>
}
