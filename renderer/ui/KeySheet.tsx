import { Dialog } from './Dialog.tsx'
import { Key } from './Key.tsx'
import { showKeys } from './keyNames.ts'
import { type KeyLine, useKeyLines, useSingleKeys } from './keys.ts'

/** The sheet of keys: every binding of the page that works now, under its headings. */
export function KeySheet({ onClose }: { readonly onClose: () => void }) {
  const lines = useKeyLines()
  const singleKeys = useSingleKeys()
  const groups = Map.groupBy(lines, (line) => line.group ?? 'On this page')
  return (
    <Dialog title="Keys" onClose={onClose}>
      {singleKeys ? null : <p>Keys of one letter or digit are switched off in Settings.</p>}
      {[...groups].map(([group, inGroup]) => (
        <section key={group}>
          <h3>{group}</h3>
          <KeyList lines={inGroup} />
        </section>
      ))}
    </Dialog>
  )
}

/** Keys and what they do, as a list; keys that do the same stand together. */
export function KeyList({ lines }: { readonly lines: readonly KeyLine[] }) {
  return (
    <dl className="keys">
      {[...Map.groupBy(lines, (line) => line.label)].map(([label, same]) => (
        <div key={label} className="pair">
          <dt>
            {same.map(({ keys }) => (
              <Key key={keys} keys={keys} />
            ))}
            <span className="unseen-text">{same.map(({ keys }) => showKeys(keys)).join(', ')}</span>
          </dt>
          <dd>{label}</dd>
        </div>
      ))}
    </dl>
  )
}
