import type { ReactNode } from 'react'
import { Button } from './Button.tsx'
import { names } from './names.ts'

export type BannerProps = {
  readonly children: ReactNode
  readonly title?: ReactNode
  readonly tone?: 'notice' | 'warning' | 'urgent' | undefined
  /** Buttons. */
  readonly actions?: ReactNode
  readonly onDismiss?: (() => void) | undefined
  /** Announced when it appears while somebody is at work: politely, or at once for a warning. */
  readonly isLive?: boolean | undefined
}

/** Something about the whole page: what happened, what was saved, what to do next. */
export function Banner({ children, title, tone = 'notice', actions, onDismiss, isLive }: BannerProps) {
  const role = isLive === true ? (tone === 'notice' ? 'status' : 'alert') : undefined
  return (
    <div className={names('banner', tone)} role={role}>
      <div>
        {title === undefined ? null : <strong>{title}</strong>}
        <p>{children}</p>
      </div>
      {actions === undefined ? null : <div className="buttons">{actions}</div>}
      {onDismiss === undefined ? null : (
        <Button variant="quiet" size="icon" label="Dismiss" onPress={onDismiss}>
          <span aria-hidden="true">✕</span>
        </Button>
      )}
    </div>
  )
}
