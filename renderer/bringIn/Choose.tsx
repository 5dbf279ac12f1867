import { useRef } from 'react'
import { takeFiles } from '../bringingIn.ts'
import { useStore } from '../store.ts'
import { go } from '../actions.ts'
import { openTakeOut } from '../takingOut.ts'
import { Button } from '../ui/Button.tsx'
import { useKeys } from '../ui/keys.ts'
import { openBox } from './actions.ts'
import { Earlier } from './Earlier.tsx'
import { Waiting } from './Waiting.tsx'

/** What admins have, and where they get it. */
const sources = [
  {
    what: 'X',
    where:
      'Settings › Your account › Download an archive of your data. Drop the zip as it came, or single files out of it: following.js, follower.js, block.js, mute.js.',
  },
  { what: 'Mastodon', where: 'Preferences › Import and export › Data export: the CSV of follows, blocks or mutes.' },
  {
    what: 'Instagram',
    where: 'Accounts Centre › Your information › Download your information, as JSON: following.json, followers_1.json.',
  },
  { what: 'Bluesky', where: 'The follow records, or an answer of its interface, as JSON.' },
  {
    what: 'Anything else',
    where: 'A CSV or TSV of any program: you say what its columns hold. Or a text with handles.',
  },
] as const

/** Nothing is being brought in: where a file or a text goes. */
export function Choose() {
  const chooser = useRef<HTMLInputElement>(null)
  const choose = () => chooser.current?.click()
  useKeys([
    { keys: 'F', label: 'Choose a file', group: 'Bring in', run: choose },
    { keys: 'P', label: 'Paste a list', group: 'Bring in', run: openBox },
  ])
  return (
    <>
      <header className="bar">
        <div>
          <h1 tabIndex={-1}>Bring in a list</h1>
          <p className="dim">Nothing is saved before you have seen what was recognised.</p>
        </div>
        <div className="right">
          <Button variant="quiet" onPress={() => void go({ name: 'listsOverTime', before: null, after: null })}>
            Lists over time
          </Button>
          <Button variant="quiet" onPress={() => void go({ name: 'ownPosts' })}>
            Our own posts
          </Button>
          <Button variant="quiet" onPress={() => openTakeOut('following')}>
            Take out a list…
          </Button>
        </div>
      </header>
      <Waiting />
      <div className="page bring-in">
        <section className="drop-zone" aria-labelledby="drop-here">
          <h2 id="drop-here">Drop a file here, or anywhere on the window</h2>
          <div className="buttons">
            <Button variant="primary" onPress={choose} keyHint="F">
              Choose a file…
            </Button>
            <Button onPress={openBox} keyHint="P">
              Paste a list
            </Button>
          </div>
          <dl className="sources">
            {sources.map(({ what, where }) => (
              <div key={what}>
                <dt>{what}</dt>
                <dd>{where}</dd>
              </div>
            ))}
          </dl>
          <p className="dim">
            The file is read on this machine and goes nowhere. E-mail addresses and anything else about us in an archive
            are not kept.
          </p>
          <input
            ref={chooser}
            type="file"
            multiple
            className="unseen-text"
            aria-label="Files to bring in"
            tabIndex={-1}
            onChange={({ target }) => {
              void takeFiles([...(target.files ?? [])])
              // The same file again is a choice too.
              target.value = ''
            }}
          />
        </section>
        <ActiveImport />
        <Earlier />
      </div>
    </>
  )
}

/** One is on its way while this screen offers the next. */
function ActiveImport() {
  const active = useStore((state) => state.bringIn.active)
  if (active === null) return null
  return (
    <p className="active-import">
      <button type="button" className="link" onClick={() => void go({ name: 'bringIn', import: active.id })}>
        Go back to the list that is being brought in
      </button>
    </p>
  )
}
