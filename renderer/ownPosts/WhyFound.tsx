import type { OwnFindingLine } from '../../shared/api/ownPostViews.ts'
import { groundName } from '../../shared/domain/ground.ts'
import { showHandle } from '../../shared/domain/handle.ts'
import { Foreign } from '../ui/Foreign.tsx'

/** Why it is on the list: whose it is, what terms in it are about. No verdict. */
export function WhyFound({ line: { ref, urgent, grounds, strength } }: { readonly line: OwnFindingLine }) {
  const about = grounds.map(groundName).join(', ')
  return (
    <>
      {urgent !== null && (
        <>
          {ref.kind === 'repost' ? 'By ' : 'Quotes '}
          <Foreign text={showHandle(urgent)} />, on the urgent list
          {about !== '' && ' · '}
        </>
      )}
      {about !== '' && `${about} (${strength ?? ''})`}
    </>
  )
}
