import type { AuditPage } from '../../shared/api/auditViews.ts'
import { useStore } from '../store.ts'
import { SearchField } from '../ui/SearchField.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { Select } from '../ui/Select.tsx'
import { filterMembers } from './actions.ts'
import { number } from './words.ts'

export function MembersFilters({ page }: { readonly page: AuditPage }) {
  const { filter, total } = useStore(({ audits }) => audits.members)
  const admins = useStore((state) => state.start?.admins ?? [])
  const me = useStore((state) => state.start?.admin?.id ?? null)
  const states = [
    { value: 'open' as const, label: 'To look at', count: number(page.open) },
    { value: 'found' as const, label: 'Found', count: number(page.found) },
    { value: 'done' as const, label: 'Looked at', count: number(page.done) },
    ...(page.aside > 0 ? [{ value: 'aside' as const, label: 'Could not', count: number(page.aside) }] : []),
    ...(page.gone > 0 ? [{ value: 'gone' as const, label: 'Gone', count: number(page.gone) }] : []),
    { value: 'all' as const, label: 'All', count: number(page.total) },
  ]
  const others = page.shares.flatMap(({ admin, name }) => {
    if (admin === null || admin === me) return []
    return [{ value: admin, label: admins.find(({ id }) => id === admin)?.name ?? name }]
  })
  const whose = [
    { value: 'everybody', label: 'Everybody’s' },
    { value: 'mine', label: 'Mine' },
    { value: 'nobody', label: 'Nobody’s' },
    ...others,
  ]
  return (
    <div className="filters" role="search" aria-label="Filter the accounts of the audit">
      <Segmented
        label="What came of it"
        segments={states}
        value={filter.state}
        onChange={(state) => void filterMembers({ state })}
      />
      <Select
        hideLabel
        label="Whose"
        options={whose}
        value={filter.whose}
        onChange={(value) => void filterMembers({ whose: value })}
      />
      <SearchField
        label="Handle, name or bio"
        placeholder="Handle, name or bio"
        value={filter.text}
        maxLength={500}
        onChange={(text) => void filterMembers({ text })}
      />
      <p className="total" role="status">
        {total !== null && filter.text !== '' && `${number(total)} shown`}
      </p>
    </div>
  )
}
