import type { VettingView } from '../../shared/api/views.ts'
import type { Check } from '../../shared/domain/checklist.ts'
import { amountOf } from '../EvidenceList.tsx'
import { Covered } from '../ui/Covered.tsx'
import { Foreign } from '../ui/Foreign.tsx'

/** The words of the post that a retweet is about, covered until asked for. */
export function PostText({ view, hasKey }: { readonly view: VettingView; readonly hasKey: boolean }) {
  if (view.post === null || view.post.text === '') return null
  const { text } = view.post
  return (
    <Covered of={`post-${view.id}`} what="post" amount={amountOf(text)} keys={hasKey ? 'U' : undefined}>
      {() => <Foreign text={text} isBlock />}
    </Covered>
  )
}

/** Is the post what U shows: does the check in focus ask about it, and has no evidence that comes first? */
export function isPostAsked(view: VettingView, check: Check | null): boolean {
  return check !== null && check.links.includes('post') && !view.evidence.some((each) => each.check === check.id)
}
