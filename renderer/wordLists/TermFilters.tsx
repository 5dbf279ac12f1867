import { Ground, groundName } from '../../shared/domain/ground.ts'
import { Strength } from '../../shared/domain/wordList.ts'
import { strengthName } from '../../shared/domain/wordListWords.ts'
import { useStore } from '../store.ts'
import { SearchField } from '../ui/SearchField.tsx'
import { Select } from '../ui/Select.tsx'
import { filterTerms } from './actions.ts'

// A select has no value for "nothing", so "all" stands for it here and nowhere else.
const grounds = [
  { value: 'all' as const, label: 'Every ground' },
  ...Ground.options.map((value) => ({ value, label: groundName(value) })),
]
const strengths = [
  { value: 'all' as const, label: 'Every strength' },
  ...Strength.options.map((value) => ({ value, label: strengthName(value) })),
]
const uses = [
  { value: 'all', label: 'On and off' },
  { value: 'on', label: 'On' },
  { value: 'off', label: 'Off' },
] as const

export function TermFilters() {
  const { filter, total } = useStore((state) => state.wordLists)
  return (
    <div className="filters" role="search" aria-label="Filter the terms">
      <SearchField
        label="Meaning, reason or the term itself"
        placeholder="Meaning, reason, term"
        value={filter.text}
        maxLength={500}
        onChange={(text) => void filterTerms({ text })}
      />
      <Select
        hideLabel
        label="Ground"
        options={grounds}
        value={filter.ground ?? 'all'}
        onChange={(value) => void filterTerms({ ground: value === 'all' ? null : value })}
      />
      <Select
        hideLabel
        label="Strength"
        options={strengths}
        value={filter.strength ?? 'all'}
        onChange={(value) => void filterTerms({ strength: value === 'all' ? null : value })}
      />
      <Select
        hideLabel
        label="On or off"
        options={uses}
        value={filter.enabled === null ? 'all' : filter.enabled ? 'on' : 'off'}
        onChange={(value) => void filterTerms({ enabled: value === 'all' ? null : value === 'on' })}
      />
      <p className="total" role="status">
        {total !== null && `${total.toLocaleString('en-GB')} shown`}
      </p>
    </div>
  )
}
