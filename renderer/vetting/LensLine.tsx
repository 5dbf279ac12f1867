import type { VettingView } from '../../shared/api/views.ts'
import type { Check } from '../../shared/domain/checklist.ts'
import { TermUse, termUseName } from '../../shared/domain/lens.ts'
import { Button } from '../ui/Button.tsx'
import { open } from './forms.ts'

/** On a check that may raise grounds: how much was read with the lens, and what stands in it that belongs here. */
export function LensLine({
  view,
  check,
  isInFocus,
}: {
  readonly view: VettingView
  readonly check: Check
  readonly isInFocus: boolean
}) {
  const { posts } = view.lens
  const mayRead = isInFocus && view.decision === null
  // A check for many grounds says it only while it is in hand, or every check of posts would say the same.
  const isOfMany = check.grounds.length > 1 && !isInFocus
  if (check.grounds.length === 0 || isOfMany || (posts === 0 && !mayRead)) return null
  return (
    <div className="search-line">
      {mayRead && (
        <Button size="tight" keyHint="G" onPress={() => void open('lens')}>
          Read posts with the lens
        </Button>
      )}
      {posts > 0 && <p role="status">{lensText(view, check)}</p>}
    </div>
  )
}

/** "Lens: 50 texts read, 3 places here: 1 used, 2 not looked at." */
function lensText({ lens }: VettingView, check: Check): string {
  const hits = lens.hits.filter(({ ground }) => check.grounds.includes(ground))
  const read = `Lens: ${lens.posts} ${lens.posts === 1 ? 'text' : 'texts'} read`
  const elsewhere = lens.hits.length - hits.length
  const other = elsewhere === 0 ? '' : ` (${elsewhere} ${elsewhere === 1 ? 'place' : 'places'} of other grounds)`
  if (hits.length === 0) return `${read}, nothing here${other}. That does not show that there is nothing.`
  const counts = [...TermUse.options, null].flatMap((use) => {
    const count = hits.filter((hit) => hit.use === use).length
    return count === 0 ? [] : [`${count} ${use === null ? 'not looked at' : termUseName(use).toLowerCase()}`]
  })
  return `${read}, ${hits.length} ${hits.length === 1 ? 'place' : 'places'} here: ${counts.join(', ')}.`
}
