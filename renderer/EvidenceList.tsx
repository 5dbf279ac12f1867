import './accountParts.css'
import { type Evidence, fileFault } from '../shared/domain/evidence.ts'
import { platformName } from '../shared/domain/platform.ts'
import { openLink } from './actions.ts'
import { keptImage } from './keptImage.ts'
import { imageWords } from './pickedImage.ts'
import { Button } from './ui/Button.tsx'
import { Covered } from './ui/Covered.tsx'
import { CoveredImage } from './ui/CoveredImage.tsx'
import { Foreign } from './ui/Foreign.tsx'
import { showDay, showMoment } from './ui/times.ts'
import { useImageComfort } from './useImageComfort.ts'

type Props = {
  readonly evidence: readonly Evidence[]
  /** A moment. */
  readonly now: string
  /** Whether U shows the words of the first piece, and I the first picture: give the keys to one list on a page. */
  readonly hasKeys?: boolean | undefined
  /** Absent where nothing can be taken back. */
  readonly onWithdraw?: ((evidence: string) => void) | undefined
}

/** What was kept, each piece covered until somebody asks for it, with when it was seen and its digest. */
export function EvidenceList({ evidence, now, hasKeys = false, onWithdraw }: Props) {
  const firstPicture = evidence.find(({ image }) => image !== null)
  return evidence.map((each, index) => (
    <div className="ev" key={each.id}>
      <Covered
        of={each.id}
        what={each.form === 'quotation' ? 'quotation' : 'description of a post'}
        amount={amountOf(each.says)}
        keys={hasKeys && index === 0 ? 'U' : undefined}
      >
        {() => (
          <>
            <Foreign text={each.says} isBlock />
            {each.reads === '' ? null : <p className="dim">{`How ${each.by} read it: ${each.reads}`}</p>}
          </>
        )}
      </Covered>
      <Screenshot of={each} keys={hasKeys && each === firstPicture ? 'I' : undefined} />
      <div className="ev-foot">
        <span className="small">
          {`seen ${showDay(each.seenOn, now)} by ${each.by} · `}
          <PostName of={each} now={now} />
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

function Screenshot({ of: { id, image, sha256 }, keys }: { readonly of: Evidence; readonly keys: string | undefined }) {
  const comfort = useImageComfort()
  if (image === null) return null
  const fault = fileFault(image.state)
  if (fault !== null)
    return (
      <p className="file-fault">
        {fault} {`It was ${imageWords(image)}. If you have a copy of it, add it again: the same bytes put it right.`}
      </p>
    )
  return (
    <CoveredImage
      of={`image ${id} ${sha256}`}
      what="screenshot"
      amount={imageWords(image)}
      label="The screenshot that was kept"
      keys={keys}
      load={() => keptImage(id)}
      {...comfort}
    />
  )
}

/** How the platform numbers the post, and when it was posted where the number says so. */
function PostName({ of: { post }, now }: { readonly of: Evidence; readonly now: string }) {
  if (post === null) return null
  const posted = post.at === null ? '' : `, posted ${showMoment(post.at, now)}`
  return (
    <>
      {`${platformName(post.platform)} post `}
      <span className="mono">{post.id}</span>
      {`${posted} · `}
    </>
  )
}

/** "2 lines", as it was pasted. */
export function amountOf(text: string): string {
  const lines = text.trim().split('\n').length
  return lines === 1 ? '1 line' : `${lines} lines`
}
