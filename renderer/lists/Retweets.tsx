import type { RetweetLine } from '../../shared/api/views.ts'
import { outcomeName } from '../../shared/domain/decision.ts'
import { AccountName } from '../AccountName.tsx'
import { go, openLink } from '../actions.ts'
import { amountOf } from '../EvidenceList.tsx'
import { typeRetweet } from '../retweeting.ts'
import { StartRetweet } from '../StartRetweet.tsx'
import { useStore } from '../store.ts'
import { Button } from '../ui/Button.tsx'
import { Covered } from '../ui/Covered.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Foreign } from '../ui/Foreign.tsx'
import { names } from '../ui/names.ts'
import { Tag } from '../ui/Tag.tsx'
import { showMoment } from '../ui/times.ts'
import { useNow } from '../useNow.ts'
import { showMoreRetweets } from './actions.ts'
import { clearanceWords } from './words.ts'

/** Posts that were found fine to repost: how long they still are, and below, those that have lapsed. */
export function Retweets() {
  const retweets = useStore(({ lists }) => lists.retweets)
  const hours = useStore(({ start }) => start?.policy.repostHours ?? 24)
  const now = useNow()
  if (retweets === null) return <RetweetsBar summary="" />
  // What lapses while the screen is open goes to the lapsed ones without being fetched again.
  const rows = [...retweets.fine.rows, ...retweets.lapsed.rows]
  const fine = rows.filter((row) => !clearanceWords(row, now).isLapsed)
  const lapsed = rows.filter((row) => clearanceWords(row, now).isLapsed)
  const summary = `${fine.length.toLocaleString('en-GB')} fine to repost now · a clearance lasts ${hours} hours, then somebody looks again`
  if (rows.length === 0) {
    return (
      <>
        <RetweetsBar summary={summary} />
        <EmptyState title="Nothing has been cleared yet">
          Before you repost or like, vet the post and the account that it comes from. What is fine is listed here for as
          long as it is.
        </EmptyState>
      </>
    )
  }
  return (
    <>
      <RetweetsBar summary={summary} />
      <div className="clearance-page">
        <Clearances
          title="Fine to repost"
          rows={fine}
          now={now}
          more={retweets.fine.total - retweets.fine.rows.length}
          onMore={() => void showMoreRetweets('fine')}
          keys="U"
        />
        <Clearances
          title="Lapsed: look again before you repost"
          rows={lapsed}
          now={now}
          more={retweets.lapsed.total - retweets.lapsed.rows.length}
          onMore={() => void showMoreRetweets('lapsed')}
        />
      </div>
    </>
  )
}

function RetweetsBar({ summary }: { readonly summary: string }) {
  return (
    <header className="bar">
      <div>
        <h1 tabIndex={-1}>Retweets</h1>
        <p className="dim">{summary}</p>
      </div>
      <div className="right">
        <StartRetweet />
      </div>
    </header>
  )
}

type ClearancesProps = {
  readonly title: string
  readonly rows: readonly RetweetLine[]
  /** Milliseconds. */
  readonly now: number
  /** How many were not fetched yet. */
  readonly more: number
  readonly onMore: () => void
  readonly keys?: string
}

function Clearances({ title, rows, now, more, onMore, keys }: ClearancesProps) {
  if (rows.length === 0) return null
  return (
    <section className="card clearances" aria-label={title}>
      <h2>{title}</h2>
      <ol>
        {rows.map((row, index) => (
          <Clearance key={row.decision} row={row} now={now} keys={index === 0 ? keys : undefined} />
        ))}
      </ol>
      {more <= 0 ? null : (
        <p className="clearance">
          <Button onPress={onMore}>{`Show more of ${more.toLocaleString('en-GB')}`}</Button>
        </p>
      )}
    </section>
  )
}

function Clearance({
  row,
  now,
  keys,
}: {
  readonly row: RetweetLine
  readonly now: number
  readonly keys: string | undefined
}) {
  const { account, post, by, at } = row
  const words = clearanceWords(row, now)
  return (
    <li className={names('clearance', words.isLapsed && 'lapsed')}>
      <div className="clearance-head">
        <strong>
          <AccountName account={account} />
        </strong>
        <Tag tone={words.isLapsed ? 'unsure' : 'clear'}>{words.isLapsed ? 'lapsed' : outcomeName(row.outcome)}</Tag>
        <span className="dim">{`${by === '' ? '' : `${by}, `}${showMoment(at, new Date(now).toISOString())}`}</span>
        <span className="until">{words.text}</span>
      </div>
      {post.text === '' ? null : (
        <Covered of={row.decision} what="words of the post" amount={amountOf(post.text)} keys={keys}>
          {() => <Foreign text={post.text} isBlock />}
        </Covered>
      )}
      <div className="buttons">
        {post.link === '' ? null : (
          <Button size="tight" onPress={() => void openLink(post.link)}>
            Open the post
          </Button>
        )}
        {words.isLapsed ? (
          <Button
            size="tight"
            onPress={() =>
              typeRetweet({
                isOpen: true,
                link: post.link,
                text: post.text,
                handle: account.handle ?? account.stableId ?? '',
                platform: account.platform,
              })
            }
          >
            Look again…
          </Button>
        ) : null}
        <Button variant="quiet" size="tight" onPress={() => void go({ name: 'account', account: account.id })}>
          Account’s page
        </Button>
      </div>
    </li>
  )
}
