import type { WordListVersion } from '../../shared/api/wordListViews.ts'
import { originName } from '../../shared/domain/wordListWords.ts'
import { useStore } from '../store.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { showMoment } from '../ui/times.ts'
import { useNow } from '../useNow.ts'
import { closeVersions, showList } from './actions.ts'

/** Every version of a list, newest first. Each can be read as it was: decisions keep the number. */
export function VersionsDialog() {
  const versions = useStore((state) => state.wordLists.versions)
  const now = new Date(useNow()).toISOString()
  if (versions === null) return null
  const { list, rows, total } = versions
  return (
    <Dialog title="Versions" onClose={closeVersions}>
      <p className="dim">Each edit is a version. A decision keeps the version of every list that it was made with.</p>
      <ul className="versions">
        {rows.map((row) => (
          <li key={row.version}>
            <span>
              <b>{`Version ${row.version}`}</b>
              <span className="dim">{` · ${originName(row.how)}${changed(row)}`}</span>
              <br />
              <small className="dim">
                {[row.by, showMoment(row.at, now)].filter((part) => part !== '').join(', ')}
              </small>
            </span>
            <Button
              size="tight"
              onPress={() => {
                closeVersions()
                void showList(list, row.version)
              }}
            >
              Read it<span className="unseen-text">{`, version ${row.version}`}</span>
            </Button>
          </li>
        ))}
      </ul>
      {total > rows.length && (
        <p className="dim">{`The newest ${rows.length} of ${total.toLocaleString('en-GB')} are shown.`}</p>
      )}
    </Dialog>
  )
}

function changed({ set, removed }: WordListVersion): string {
  const parts = [
    set > 0 ? `${set.toLocaleString('en-GB')} ${set === 1 ? 'term' : 'terms'} written` : '',
    removed > 0 ? `${removed.toLocaleString('en-GB')} removed` : '',
  ].filter((part) => part !== '')
  return parts.length === 0 ? '' : `: ${parts.join(', ')}`
}
