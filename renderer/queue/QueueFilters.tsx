import { Source, sourceName } from '../../shared/domain/account.ts'
import { Platform, platformName } from '../../shared/domain/platform.ts'
import { QueueSort } from '../../shared/api/views.ts'
import { useStore } from '../store.ts'
import { SearchField } from '../ui/SearchField.tsx'
import { Select } from '../ui/Select.tsx'
import { filterQueue } from './actions.ts'
import { sortNames } from './words.ts'

// A select has no value for "nothing", so "all" stands for it here and nowhere else.
const platforms = [
  { value: 'all' as const, label: 'All platforms' },
  ...Platform.options.map((value) => ({ value, label: platformName(value) })),
]
const sources = [
  { value: 'all' as const, label: 'However it came in' },
  ...Source.options.map((value) => ({ value, label: sourceName(value) })),
]
const whose = [
  { value: 'everybody' as const, label: 'Everybody’s' },
  { value: 'mine' as const, label: 'Mine' },
  { value: 'nobody' as const, label: 'Nobody’s yet' },
]
const sorts = QueueSort.options.map((value) => ({ value, label: sortNames[value] }))

export function QueueFilters() {
  const { filter, total } = useStore((state) => state.queue)
  return (
    <div className="filters" role="search" aria-label="Filter the queue">
      <SearchField
        label="Handle, name or bio"
        placeholder="Handle, name or bio"
        value={filter.text}
        maxLength={500}
        onChange={(text) => void filterQueue({ text })}
      />
      <Select
        hideLabel
        label="Platform"
        options={platforms}
        value={filter.platform ?? 'all'}
        onChange={(value) => void filterQueue({ platform: value === 'all' ? null : value })}
      />
      <Select
        hideLabel
        label="How it came in"
        options={sources}
        value={filter.source ?? 'all'}
        onChange={(value) => void filterQueue({ source: value === 'all' ? null : value })}
      />
      <Select
        hideLabel
        label="Whose"
        options={whose}
        value={filter.whose}
        onChange={(value) => void filterQueue({ whose: value })}
      />
      <Select
        hideLabel
        label="Order"
        options={sorts}
        value={filter.sort}
        onChange={(sort) => void filterQueue({ sort })}
      />
      <p className="total" role="status">
        {total !== null && `${total.toLocaleString()} shown`}
      </p>
    </div>
  )
}
