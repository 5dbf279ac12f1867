import './accountParts.css'
import type { Evidence } from '../shared/domain/evidence.ts'
import { openLink } from './actions.ts'
import { Button } from './ui/Button.tsx'
import { Covered } from './ui/Covered.tsx'
import { Foreign } from './ui/Foreign.tsx'
import { showDay } from './ui/times.ts'

type Props = {
  readonly evidence: readonly Evidence[]
  /** A moment. */
  readonly now: string
  /** The key that shows the first piece. */
  readonly keys?: string | undefined
  /** Absent where nothing can be taken back. */
  readonly onWithdraw?: ((evidence: string) => void) | undefined
}

/** What was kept, each piece covered until somebody asks for it, with when it was seen and its digest. */
export function EvidenceList({ evidence, now, keys, onWithdraw }: Props) {
  return evidence.map((each, index) => (
    <div className="ev" key={each.id}>
      <Covered
        of={each.id}
        what={each.form === 'quotation' ? 'quotation' : 'description of a post'}
        amount={amountOf(each.says)}
        keys={index === 0 ? keys : undefined}
      >
        {() => (
          <>
            <Foreign text={each.says} isBlock />
            {each.reads === '' ? null : <p className="dim">{`How ${each.by} read it: ${each.reads}`}</p>}
          </>
        )}
      </Covered>
      <div className="ev-foot">
        <span className="small">
          {`seen ${showDay(each.seenOn, now)} by ${each.by} · `}
          <span
            className="mono"
            title={each.sha256}
          >{`sha256 ${each.sha256.slice(0, 4)} ${each.sha256.slice(4, 8)} …`}</span>
        </span>
        {each.link === '' ? null : (
          <Button variant="quiet" size="tight" onPress={() => void openLink(each.link)}>
            Open the post
          </Button>
        )}
        {onWithdraw === undefined ? null : (
          <Button variant="quiet" size="tight" onPress={() => onWithdraw(each.id)}>
            Take back
          </Button>
        )}
      </div>
    </div>
  ))
}

/** "2 lines", as it was pasted. */
export function amountOf(text: string): string {
  const lines = text.trim().split('\n').length
  return lines === 1 ? '1 line' : `${lines} lines`
}
