import type { Opinion } from '../shared/api/views.ts'
import type { OutsideView } from '../shared/domain/record.ts'
import { Foreign } from './ui/Foreign.tsx'
import { Tag } from './ui/Tag.tsx'
import { dayText } from './when.ts'

type Props = { readonly opinions: readonly Opinion[]; readonly notLookedOver: boolean }

const views: {
  readonly [V in OutsideView]: { readonly words: string; readonly tone: 'clear' | 'concern' | 'unsure' }
} = {
  agrees: { words: 'agrees', tone: 'clear' },
  disagrees: { words: 'disagrees', tone: 'concern' },
  'asks-for-more': { words: 'asks for more', tone: 'unsure' },
}

/** Second opinions, as they were reported: who recorded an answer is always said, because nobody has signed it here. */
export function OpinionList({ opinions, notLookedOver }: Props) {
  return (
    <section>
      <h3>Second opinion</h3>
      {notLookedOver ? (
        <p>
          <Tag tone="concern">not yet looked over</Tag> No other admin has looked at this yet.
        </p>
      ) : null}
      {!notLookedOver && opinions.length === 0 ? <p className="dim">None on record.</p> : null}
      {opinions.map((opinion) => (
        <p key={opinion.id}>
          <Tag tone={views[opinion.view].tone}>{views[opinion.view].words}</Tag> <Foreign text={opinion.by} />
          {`, ${dayText(opinion.when)}`}
          {opinion.how === '' ? null : (
            <>
              {', '}
              <Foreign text={opinion.how} />
            </>
          )}
          {' · reported by '}
          <Foreign text={opinion.reportedBy} />
          {opinion.note === '' ? null : (
            <>
              {' “'}
              <Foreign text={opinion.note} isBlock />
              {'”'}
            </>
          )}
        </p>
      ))}
    </section>
  )
}
