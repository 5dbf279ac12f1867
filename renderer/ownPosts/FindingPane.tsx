import type { OwnFinding } from '../../shared/api/ownPostViews.ts'
import { OwnAnswer, ownAnswerName, ownAnswerNote, ownKindName } from '../../shared/domain/ownPosts.ts'
import { AccountName } from '../AccountName.tsx'
import { amountOf } from '../EvidenceList.tsx'
import { contextOf, isCutFor } from '../lensContext.ts'
import { MarkedText } from '../MarkedText.tsx'
import { NeverKept } from '../NeverKept.tsx'
import { useStore } from '../store.ts'
import { TermMeaning } from '../TermMeaning.tsx'
import { Button } from '../ui/Button.tsx'
import { Covered } from '../ui/Covered.tsx'
import { Foreign } from '../ui/Foreign.tsx'
import { useKeys } from '../ui/keys.ts'
import { RadioCards } from '../ui/RadioCards.tsx'
import { useNow } from '../useNow.ts'
import { whenText } from '../when.ts'
import { answer, move, nextPlace, openEntry, openPost, queueAuthor, reportAuthor } from './actions.ts'
import { OwnDay } from './OwnDay.tsx'
import { WhyFound } from './WhyFound.tsx'

const group = 'Our own posts and likes'
const answers = OwnAnswer.options.map((value, index) => ({
  value,
  label: ownAnswerName(value),
  note: ownAnswerNote(value),
  keyHint: String(index + 1),
}))

/** The finding in hand: the post, what the terms in it mean, and what is said of it. */
export function FindingPane() {
  const finding = useStore((state) => state.ownPosts.inHand)
  return (
    <section className="card own-pane" aria-label="The finding in hand">
      {finding === null ? <p className="dim">Nothing is in hand.</p> : <Finding finding={finding} />}
    </section>
  )
}

function Finding({ finding }: { readonly finding: OwnFinding }) {
  const { line, link, author, entry, terms } = finding
  const { platform, kind, post } = line.ref
  useKeys([
    ...answers.map(({ keyHint, label, value }) => ({
      keys: keyHint,
      label,
      group,
      run: () => void answer(value),
    })),
    {
      keys: 'Backspace',
      label: 'Take the answer back',
      group,
      run: () => void answer(null),
      enabled: line.answer !== null,
    },
    { keys: 'J', label: 'The next finding', group, run: () => move(1), repeats: true },
    { keys: 'K', label: 'The one before', group, run: () => move(-1), repeats: true },
    { keys: 'O', label: 'Open the post', group, run: () => openPost(finding), enabled: link !== null },
    {
      keys: 'Q',
      label: 'Put its account into the queue',
      group,
      run: () => void queueAuthor(finding),
      enabled: author !== null,
    },
    { keys: 'R', label: 'Report its account to us', group, run: () => reportAuthor(finding), enabled: author !== null },
    { keys: 'E', label: 'Its entry on the urgent list', group, run: () => openEntry(finding), enabled: entry !== null },
  ])
  return (
    <>
      <h2>
        <WhyFound line={line} />
      </h2>
      <p className="dim">
        {`${ownKindName(kind)} · `}
        <OwnDay line={line} />
      </p>
      <Words finding={finding} of={`own ${platform} ${kind} ${post}`} />
      <div className="buttons">
        <Button
          size="tight"
          keyHint="O"
          whyNot={link === null ? 'The archive does not give its address.' : null}
          onPress={() => openPost(finding)}
        >
          Open the post
        </Button>
        {author !== null && (
          <>
            <Button size="tight" keyHint="Q" onPress={() => void queueAuthor(finding)}>
              Put its account into the queue
            </Button>
            <Button size="tight" keyHint="R" onPress={() => reportAuthor(finding)}>
              Report its account to us…
            </Button>
          </>
        )}
        {entry !== null && (
          <Button size="tight" keyHint="E" onPress={() => openEntry(finding)}>
            Its entry on the urgent list
          </Button>
        )}
      </div>
      <RadioCards
        label="What is to be said of it?"
        cards={answers}
        value={line.answer}
        onChoose={(value) => void answer(value)}
        layout="vertical"
      />
      <Answered finding={finding} />
      {terms.map((term) => (
        <article key={`${term.list} ${term.term}`} className="own-term lens-term" aria-label="What a term in it means">
          <TermMeaning {...term} term={term} />
        </article>
      ))}
      <NeverKept />
    </>
  )
}

/** Covered until it is asked for. After a restart the words are gone, and what was said of them is not. */
function Words({ finding, of }: { readonly finding: OwnFinding; readonly of: string }) {
  const place = useStore((state) => state.ownPosts.place)
  const { words, author, line } = finding
  const places = words?.places ?? []
  const isLong = words !== null && isCutFor(words) && places.length > 1
  useKeys([{ keys: 'N', label: 'The next place in it', group, run: nextPlace, enabled: isLong, repeats: true }])
  if (words === null)
    return (
      <p>
        The words of our posts are never kept, and Bonafide was started anew since. Open the post, or bring the archive
        in and look through it again: what was said of each finding stands.
      </p>
    )
  const here = places[place] ?? { start: 0, end: 0 }
  return (
    <>
      {author !== null && (
        <p className="own-author">
          {line.ref.kind === 'repost' ? 'Words of ' : 'Quotes '}
          <AccountName account={author} />
        </p>
      )}
      <Covered of={of} what="post" amount={amountOf(words.text)} keys="U">
        {() => <MarkedText parts={contextOf({ text: words.text, hits: places }, here)} />}
      </Covered>
      {isLong && (
        <p>
          <Button size="tight" keyHint="N" onPress={nextPlace}>
            {`Next place (${place + 1} of ${places.length})`}
          </Button>
        </p>
      )}
    </>
  )
}

function Answered({ finding: { line } }: { readonly finding: OwnFinding }) {
  const now = new Date(useNow())
  if (line.answeredAt === null) return null
  return (
    <p className="dim own-answered">
      Said by <Foreign text={line.answeredBy} />, {whenText(line.answeredAt, now)}.
    </p>
  )
}
