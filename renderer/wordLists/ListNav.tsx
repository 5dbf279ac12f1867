import type { WordListLine } from '../../shared/api/wordListViews.ts'
import { useStore } from '../store.ts'
import { Button } from '../ui/Button.tsx'
import { Foreign } from '../ui/Foreign.tsx'
import { Select } from '../ui/Select.tsx'
import { showList } from './actions.ts'
import { beginList } from './writing.ts'

const EVERY = 'all'
const newList = () => beginList({ list: null, name: '', about: '' })

/** Every list with how many terms of it are in use; where there is no room for a column, a select. */
export function ListNav({ lists }: { readonly lists: readonly WordListLine[] }) {
  const { list } = useStore((state) => state.wordLists.filter)
  const terms = lists.reduce((sum, each) => sum + each.terms, 0)
  const options = [
    { value: EVERY, label: `Every list (${terms.toLocaleString('en-GB')})` },
    ...lists.map((each) => ({ value: each.id, label: `${each.name} (${countOf(each)})` })),
  ]
  return (
    <section className="list-side" aria-label="The lists">
      <div className="list-choice">
        <Select
          hideLabel
          label="List"
          options={options}
          value={list ?? EVERY}
          onChange={(value) => void showList(value === EVERY ? null : value)}
        />
        <Button onPress={newList}>New list</Button>
      </div>
      <div className="card list-column">
        <ul>
          <li>
            <ListButton
              name="Every list"
              figure={terms.toLocaleString('en-GB')}
              isHere={list === null}
              onPress={() => void showList(null)}
            />
          </li>
          {lists.map((each) => (
            <li key={each.id}>
              <ListButton
                name={each.name}
                figure={each.use === 'on' ? countOf(each) : 'off'}
                isHere={each.id === list}
                onPress={() => void showList(each.id)}
              />
            </li>
          ))}
        </ul>
        <Button variant="quiet" onPress={newList}>
          New list
        </Button>
      </div>
    </section>
  )
}

type ListButtonProps = {
  readonly name: string
  readonly figure: string
  readonly isHere: boolean
  readonly onPress: () => void
}

function ListButton({ name, figure, isHere, onPress }: ListButtonProps) {
  return (
    <button type="button" className="list-link" aria-current={isHere ? 'true' : undefined} onClick={onPress}>
      <span>
        <Foreign text={name} />
      </span>
      <small>{figure}</small>
    </button>
  )
}

function countOf({ use, terms, enabled }: WordListLine): string {
  if (use === 'off') return 'off'
  return enabled === terms
    ? terms.toLocaleString('en-GB')
    : `${enabled.toLocaleString('en-GB')} of ${terms.toLocaleString('en-GB')}`
}
