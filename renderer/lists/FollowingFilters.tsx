import { go } from '../actions.ts'
import { useStore } from '../store.ts'
import { openTakeOut } from '../takingOut.ts'
import { Button } from '../ui/Button.tsx'
import { SearchField } from '../ui/SearchField.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { Select } from '../ui/Select.tsx'
import { filterDue, filterFollowing } from './actions.ts'
import { platforms } from './filterOptions.ts'

const dues = [
  { value: 'all', label: 'All' },
  { value: 'due', label: 'Due' },
  { value: 'this-week', label: 'This week' },
  { value: 'never-vetted', label: 'No vetting on record' },
] as const

export function FollowingFilters() {
  const due = useStore(({ route }) => (route.name === 'following' ? route.due : 'all'))
  const filter = useStore(({ lists }) => lists.following.filter)
  const total = useStore(({ lists }) => lists.following.total)
  return (
    <div className="filters" role="search" aria-label="Filter the accounts that we follow">
      <SearchField
        label="Handle, name, bio or note"
        placeholder="Handle, name, bio or note"
        value={filter.text}
        maxLength={500}
        onChange={(text) => void filterFollowing({ text })}
      />
      <Segmented label="What is due" segments={dues} value={due} onChange={(value) => void filterDue(value)} />
      <Select
        hideLabel
        label="Platform"
        options={platforms}
        value={filter.platform ?? 'all'}
        onChange={(value) => void filterFollowing({ platform: value === 'all' ? null : value })}
      />
      <p className="total" role="status">
        {total === null ? '' : `${total.toLocaleString('en-GB')} shown`}
      </p>
      <Button
        size="tight"
        variant="quiet"
        onPress={() => void go({ name: 'listsOverTime', before: null, after: null })}
      >
        Lists over time
      </Button>
      <Button size="tight" variant="quiet" onPress={() => openTakeOut(due === 'never-vetted' ? due : 'following')}>
        Take out…
      </Button>
    </div>
  )
}
