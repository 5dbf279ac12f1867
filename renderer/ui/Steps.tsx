import { names } from './names.ts'

export type Step<T extends string> = { readonly id: T; readonly label: string; readonly isDone: boolean }

export type StepsProps<T extends string> = {
  readonly label: string
  readonly steps: readonly Step<T>[]
  readonly now: T
  /** With it the steps are buttons. */
  readonly onGo?: ((id: T) => void) | undefined
}

/** The parts of a walk: which are done, and where we are. */
export function Steps<T extends string>({ label, steps, now, onGo }: StepsProps<T>) {
  return (
    <ol className="steps" aria-label={label}>
      {steps.map((step) => {
        const isNow = step.id === now
        const className = names('step', isNow ? 'now' : step.isDone && 'done')
        const content = (
          <>
            {step.isDone ? <span aria-hidden="true">✓ </span> : null}
            {step.label}
            {step.isDone ? <span className="unseen-text">, done</span> : null}
          </>
        )
        return (
          <li key={step.id}>
            {onGo === undefined ? (
              <span className={className} aria-current={isNow ? 'step' : undefined}>
                {content}
              </span>
            ) : (
              <button
                type="button"
                className={className}
                aria-current={isNow ? 'step' : undefined}
                onClick={() => onGo(step.id)}
              >
                {content}
              </button>
            )}
          </li>
        )
      })}
    </ol>
  )
}
