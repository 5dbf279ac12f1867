import { Relation } from '../../shared/domain/importing.ts'
import { Platform, platformName } from '../../shared/domain/platform.ts'
import { go } from '../actions.ts'
import { useStore } from '../store.ts'
import { Button } from '../ui/Button.tsx'
import { useKeys } from '../ui/keys.ts'
import { Select } from '../ui/Select.tsx'
import { chooseNone, compareChosen, filterSnapshots, whyNotTwo } from './actions.ts'
import { Compared } from './Compared.tsx'
import { Snapshots } from './Snapshots.tsx'
import { Standing } from './Standing.tsx'
import { relationText } from './words.ts'

const ALL = 'all'
const platforms = [
  { value: ALL, label: 'All platforms' } as const,
  ...Platform.options.map((value) => ({ value, label: platformName(value) })),
]
const relations = [
  { value: ALL, label: 'All lists' } as const,
  ...Relation.options.map((value) => ({ value, label: relationText(value) })),
]

/** Our own lists, day by day; two of them compared; and where they disagree with our records. */
export function ListsOverTime() {
  const { snapshots, chosen } = useStore((state) => state.overTime)
  const { filter, total } = snapshots
  return (
    <>
      <header className="bar">
        <div>
          <h1 tabIndex={-1}>Lists over time</h1>
          <p className="dim">What changed between two lists, and where a list disagrees with our records.</p>
        </div>
        <div className="right">
          <Button variant="primary" onPress={() => void go({ name: 'bringIn', import: null })}>
            Bring in a list…
          </Button>
        </div>
      </header>
      <div className="page over-time">
        <Compared />
        <Standing />
        <div className="filters" role="group" aria-label="Which lists">
          <Select
            hideLabel
            label="Platform"
            options={platforms}
            value={filter.platform ?? ALL}
            onChange={(value) => void filterSnapshots({ platform: value === ALL ? null : value })}
          />
          <Select
            hideLabel
            label="Which lists"
            options={relations}
            value={filter.relation ?? ALL}
            onChange={(value) => void filterSnapshots({ relation: value === ALL ? null : value })}
          />
          <p className="total" role="status">
            {total === null ? '' : `${total.toLocaleString('en-GB')} ${total === 1 ? 'list' : 'lists'}`}
          </p>
        </div>
        {chosen.length > 0 && <ChosenTwo />}
        <Snapshots />
      </div>
    </>
  )
}

function ChosenTwo() {
  const chosen = useStore((state) => state.overTime.chosen)
  const whyNot = whyNotTwo(chosen)
  useKeys([
    { keys: 'X', label: 'Compare the two chosen lists', group: 'Lists over time', run: () => void compareChosen() },
    { keys: 'Escape', label: 'Choose none', group: 'Lists over time', run: chooseNone },
  ])
  return (
    <div className="chosen-bar">
      <span role="status">
        {chosen.length} of 2 chosen{whyNot === null ? '.' : `. ${whyNot}`}
      </span>
      <Button size="tight" onPress={() => void compareChosen()} whyNot={whyNot} keyHint="X">
        Compare them
      </Button>
      <Button size="tight" variant="quiet" onPress={chooseNone} keyHint="Escape">
        Choose none
      </Button>
    </div>
  )
}
