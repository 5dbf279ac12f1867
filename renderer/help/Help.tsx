import type { ReactNode } from 'react'
import { REMINDERS, sentencesIn } from '../../shared/domain/code.ts'
import { GROUNDS } from '../../shared/domain/ground.ts'
import { useStore } from '../store.ts'
import { Key } from '../ui/Key.tsx'
import { showKeys } from '../ui/keyNames.ts'
import { useKeyLines } from '../ui/keys.ts'
import { KeyList } from '../ui/KeySheet.tsx'
import { PlacesThatHelp } from './PlacesThatHelp.tsx'
import { deskKeys, glossary } from './words.ts'

/** What the words mean, what is never kept, which keys there are. */
export function Help() {
  const neverKept = useStore(({ start }) => start?.neverKept ?? '')
  return (
    <>
      <header className="bar">
        <div>
          <h1 tabIndex={-1}>Help</h1>
          <p className="dim">What the words mean, what is never kept, and which keys there are.</p>
        </div>
      </header>
      <div className="page">
        <Part id="signed-in" title="Before you open a profile">
          <p>
            <b>Your browser may be signed in as the group: a stray like is public.</b> Profiles and searches open in
            your own browser. Read there with care, or read in a window that is not signed in as the group.
          </p>
          <p>
            Bonafide itself never signs in anywhere. It opens a link when you press for it, and nothing else leaves this
            machine.
          </p>
        </Part>
        <Part id="walk" title="How an evening goes">
          <ol>
            <li>Paste the handles or links of new followers into the queue.</li>
            <li>
              Vet one after the other: who is it, bio, past posts, red flags, decide. A clear account takes about a
              minute.
            </li>
            <li>Whatever is hard goes to another admin. Leave at any moment: every answer is kept.</li>
            <li>At the end, follow the cleared ones, one by one. There is no follow link before that.</li>
          </ol>
        </Part>
        <PlacesThatHelp />
        <Part id="never" title="What is never kept">
          <ul>
            {sentencesIn(neverKept).map((rule) => (
              <li key={rule}>{rule}</li>
            ))}
            <li>
              Nobody’s religion, ethnicity, sexuality or health: there is no field for it, and notes should not have it
              either.
            </li>
          </ul>
          <Keeping />
        </Part>
        <Part id="mind" title="To bear in mind when you decide">
          <ul>
            {REMINDERS.map((reminder) => (
              <li key={reminder}>{reminder}</li>
            ))}
          </ul>
        </Part>
        <Part id="keys" title="Keys">
          <EverywhereKeys />
          <h3>On the desk</h3>
          <dl className="keys">
            {deskKeys.map(({ keys, does }) => (
              <div key={does} className="pair">
                <dt>
                  {keys.map((key) => (
                    <Key key={key} keys={key} />
                  ))}
                  <span className="unseen-text">{keys.map((key) => showKeys(key)).join(', ')}</span>
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
          <p className="dim">Keys of a single letter can be switched off in the settings.</p>
        </Part>
        <Part id="words" title="Words">
          <dl className="words">
            {glossary.map(({ word, means }) => (
              <div key={word}>
                <dt>{word}</dt>
                <dd>{means}</dd>
              </div>
            ))}
          </dl>
        </Part>
        <Part id="grounds" title="The grounds, and what is not one by itself">
          {GROUNDS.map(({ id, name, meaning, notByItself }) => (
            <details key={id} className="ground">
              <summary>{name}</summary>
              <p>{meaning}</p>
              <p>
                <b>Not by itself:</b> {notByItself}
              </p>
            </details>
          ))}
        </Part>
      </div>
    </>
  )
}

function Part({ id, title, children }: { readonly id: string; readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="card" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}

function EverywhereKeys() {
  const everywhere = useKeyLines().filter(({ group }) => group === 'Everywhere')
  return (
    <>
      <h3>Everywhere</h3>
      <KeyList lines={everywhere} />
    </>
  )
}

/** For how long, by the group's own numbers. */
function Keeping() {
  const policy = useStore((state) => state.start?.policy)
  if (policy === undefined) return null
  return (
    <p>
      Records are kept for: not for us {policy.keepNotForUsDays} days · looked into, nothing found{' '}
      {policy.keepNothingFoundDays} days · never vetted {policy.keepNeverVettedMonths} months · do not follow{' '}
      {policy.keepDoNotFollowMonths} months · unfollowed urgently {policy.keepUrgentMonths} months. The group can change
      these in the settings.
    </p>
  )
}
