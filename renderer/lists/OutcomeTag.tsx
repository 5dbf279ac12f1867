import type { RecordLine } from '../../shared/api/views.ts'
import { Tag } from '../ui/Tag.tsx'
import { recordOutcomeName, recordTone } from './words.ts'

export function OutcomeTag({ record }: { readonly record: Pick<RecordLine, 'outcome'> }) {
  const tone = recordTone(record.outcome)
  return <Tag tone={tone === 'plain' ? undefined : tone}>{recordOutcomeName(record.outcome)}</Tag>
}
