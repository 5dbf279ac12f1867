import type { WordListLine } from '../../shared/api/wordListViews.ts'
import { useStore } from '../store.ts'
import { Button } from '../ui/Button.tsx'
import { Switch } from '../ui/Checkbox.tsx'
import { Foreign } from '../ui/Foreign.tsx'
import { showDay } from '../ui/times.ts'
import { useNow } from '../useNow.ts'
import { openVersions, returnTo, showList, putList } from './actions.ts'
import { beginList } from './writing.ts'

/** What the list in hand is, in which version, and what can be done with it as a whole. */
export function ListHead({ lists }: { readonly lists: readonly WordListLine[] }) {
  const { list: id, version } = useStore((state) => state.wordLists.filter)
  const list = lists.find((each) => each.id === id)
  if (id === null) return null
  if (list === undefined) return <Gone version={version} />
  return version === null ? <HeadNow list={list} /> : <HeadThen list={list} version={version} />
}

function HeadNow({ list }: { readonly list: WordListLine }) {
  const now = new Date(useNow()).toISOString()
  const by = list.by === '' ? 'as it came with Bonafide' : `by ${list.by}, ${showDay(list.at.slice(0, 10), now)}`
  return (
    <div className="list-head">
      <h2>
        <Foreign text={list.name} />
      </h2>
      {list.about === '' ? null : (
        <details>
          <summary>What it is for</summary>
          <p>
            <Foreign text={list.about} />
          </p>
        </details>
      )}
      <div className="list-tools">
        <Switch isSelected={list.use === 'on'} onChange={(on) => void putList(list, on ? 'on' : 'off')}>
          In use
        </Switch>
        <span className="dim">{`version ${list.version}, ${by}`}</span>
        <Button size="tight" variant="quiet" onPress={() => void openVersions(list.id)}>
          Versions
        </Button>
        <Button
          size="tight"
          variant="quiet"
          onPress={() => beginList({ list: list.id, name: list.name, about: list.about })}
        >
          Rename
        </Button>
        <Button size="tight" variant="quiet" onPress={() => void putList(list, 'removed')}>
          Remove<span className="unseen-text"> the list</span>
        </Button>
      </div>
    </div>
  )
}

function HeadThen({ list, version }: { readonly list: WordListLine; readonly version: number }) {
  return (
    <div className="list-head">
      <h2>
        <Foreign text={list.name} />
        {`, version ${version}`}
      </h2>
      <p>
        As the list was then.{' '}
        {version === list.version ? 'Nothing has changed since.' : `It is at version ${list.version} now.`}
      </p>
      <div className="list-tools">
        <Button size="tight" onPress={() => void showList(list.id)}>
          The list as it is now
        </Button>
        {version !== list.version && (
          <Button size="tight" variant="quiet" onPress={() => void returnTo(list.id, version)}>
            Make it this again
          </Button>
        )}
      </div>
    </div>
  )
}

/** A list that was removed stays readable as it was: decisions refer to it. */
function Gone({ version }: { readonly version: number | null }) {
  return (
    <div className="list-head">
      <h2>{version === null ? 'This list was removed' : `A list that was removed, version ${version}`}</h2>
      <div className="list-tools">
        <Button size="tight" onPress={() => void showList(null)}>
          Every list
        </Button>
      </div>
    </div>
  )
}
