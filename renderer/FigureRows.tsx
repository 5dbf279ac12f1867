import './figureRows.css'
import type { ReactNode } from 'react'

export type FigureRow = {
  readonly id: string
  readonly count: number
  readonly what: string
  readonly note: string
  readonly tone: 'alarm' | 'look' | 'plain'
  readonly actions: ReactNode
}

/** Figures with what they are of, and the way to the list behind each. */
export function FigureRows({ rows, label }: { readonly rows: readonly FigureRow[]; readonly label: string }) {
  return (
    <ul className="figure-rows" aria-label={label}>
      {rows.map(({ id, count, what, note, tone, actions }) => (
        <li key={id} className={tone}>
          <b>{count.toLocaleString('en-GB')}</b>
          <span className="figure-what">
            {tone === 'alarm' && <strong>Alarm: </strong>}
            {what}
            {note === '' ? null : <small>{note}</small>}
          </span>
          <span className="buttons">{actions}</span>
        </li>
      ))}
    </ul>
  )
}
