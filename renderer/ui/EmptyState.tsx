import type { ReactNode } from 'react'

export type EmptyStateProps = {
  readonly title: string
  /** Why it is empty and what would fill it. */
  readonly children?: ReactNode
  /** Buttons. */
  readonly actions?: ReactNode
}

/** A list without lines: never taken for one that failed to load. */
export function EmptyState({ title, children, actions }: EmptyStateProps) {
  return (
    <div className="empty">
      <h2>{title}</h2>
      {children === undefined ? null : <p>{children}</p>}
      {actions === undefined ? null : <div className="buttons">{actions}</div>}
    </div>
  )
}
