import { useStore } from '../store.ts'
import { SearchField } from '../ui/SearchField.tsx'
import { Select } from '../ui/Select.tsx'
import { filterRecords } from './actions.ts'
import { grounds, outcomes, platforms } from './filterOptions.ts'

export function RecordsFilters() {
  const filter = useStore(({ lists }) => lists.records.filter)
  const total = useStore(({ lists }) => lists.records.total)
  const admins = useStore(({ start }) => start?.admins)
  const people = [
    { value: 'all', label: 'Every admin' },
    ...(admins ?? []).map(({ id, name }) => ({ value: id, label: name })),
  ]
  return (
    <div className="filters" role="search" aria-label="Filter the records">
      <SearchField
        label="Handle, name or reason"
        placeholder="Handle, name or reason"
        value={filter.text}
        maxLength={500}
        onChange={(text) => void filterRecords({ text })}
      />
      <Select
        hideLabel
        label="Admin"
        options={people}
        value={filter.admin === '' ? 'all' : filter.admin}
        onChange={(value) => void filterRecords({ admin: value === 'all' ? '' : value })}
      />
      <Select
        hideLabel
        label="Outcome"
        options={outcomes}
        value={filter.outcome === '' ? 'all' : filter.outcome}
        onChange={(value) => void filterRecords({ outcome: value === 'all' ? '' : value })}
      />
      <Select
        hideLabel
        label="Ground"
        options={grounds}
        value={filter.ground ?? 'all'}
        onChange={(value) => void filterRecords({ ground: value === 'all' ? null : value })}
      />
      <Select
        hideLabel
        label="Platform"
        options={platforms}
        value={filter.platform ?? 'all'}
        onChange={(value) => void filterRecords({ platform: value === 'all' ? null : value })}
      />
      <p className="total" role="status">
        {total === null ? '' : `${total.toLocaleString('en-GB')} shown`}
      </p>
    </div>
  )
}
