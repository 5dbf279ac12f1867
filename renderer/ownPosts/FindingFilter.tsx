import type { OwnLook } from '../../shared/api/ownPostViews.ts'
import { OwnAnswer, ownAnswerName } from '../../shared/domain/ownPosts.ts'
import { useStore } from '../store.ts'
import { Segmented } from '../ui/Segmented.tsx'
import { showOwn } from './actions.ts'

export function FindingFilter({ look }: { readonly look: OwnLook }) {
  const show = useStore((state) => state.ownPosts.show)
  const segments = [
    { value: 'to-look-at' as const, label: 'To look at', count: look.toLookAt.toLocaleString('en-GB') },
    ...OwnAnswer.options.map((value) => ({ value, label: ownAnswerName(value) })),
    { value: 'all' as const, label: 'All', count: look.findings.toLocaleString('en-GB') },
  ]
  return (
    <div className="filters">
      <Segmented label="Which findings" segments={segments} value={show} onChange={(value) => void showOwn(value)} />
    </div>
  )
}
