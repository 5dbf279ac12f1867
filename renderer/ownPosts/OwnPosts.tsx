import type { OwnLook } from '../../shared/api/ownPostViews.ts'
import { ownLimitsSentence, ownReadSentence } from '../../shared/domain/ownPosts.ts'
import { go } from '../actions.ts'
import { useStore } from '../store.ts'
import { Banner } from '../ui/Banner.tsx'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Foreign } from '../ui/Foreign.tsx'
import { Meter } from '../ui/Meter.tsx'
import { useNow } from '../useNow.ts'
import { whenText } from '../when.ts'
import { FindingFilter } from './FindingFilter.tsx'
import { FindingList } from './FindingList.tsx'
import { FindingPane } from './FindingPane.tsx'

/** What our own account posted, reposted or liked that somebody should look at: the list, and the one in hand beside it. */
export function OwnPosts() {
  const look = useStore((state) => state.ownPosts.look)
  return (
    <>
      <header className="bar own-bar">
        <div>
          <h1 tabIndex={-1}>Our own posts and likes</h1>
          {look !== null && <Said look={look} />}
        </div>
        <div className="right">
          <Button onPress={() => void go({ name: 'bringIn', import: null })}>Bring in an archive</Button>
        </div>
      </header>
      {look === null ? <p className="dim">Looking …</p> : <Findings look={look} />}
    </>
  )
}

/** How far it is, or what was looked through and what that does not show. */
function Said({ look: { running, last, findings } }: { readonly look: OwnLook }) {
  const now = new Date(useNow())
  if (running !== null) {
    const { done, total } = running
    const text = `${done.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')} looked through`
    return (
      <>
        <p role="status">{text}</p>
        <Meter label="Looking through our own posts and likes" value={done} max={total} text={text} />
      </>
    )
  }
  if (last === null) return null
  return (
    <>
      <p role="status">{ownReadSentence(last, findings)}</p>
      <p className="dim">
        {ownLimitsSentence(last)} <Foreign text={last.by} />, {whenText(last.at, now)}, with{' '}
        {last.lists.length === 1 ? 'one word list' : `${last.lists.length} word lists`}.
      </p>
    </>
  )
}

function Findings({ look }: { readonly look: OwnLook }) {
  if (look.findings === 0)
    return (
      <>
        <Failed look={look} />
        {look.running === null && <Nothing look={look} />}
      </>
    )
  return (
    <>
      <Failed look={look} />
      <FindingFilter look={look} />
      <div className="own-posts">
        <FindingList />
        <FindingPane />
      </div>
    </>
  )
}

function Failed({ look: { failed } }: { readonly look: OwnLook }) {
  return failed === null ? null : (
    <Banner tone="warning" isLive>
      {failed}
    </Banner>
  )
}

function Nothing({ look: { last } }: { readonly look: OwnLook }) {
  if (last !== null) return <EmptyState title="There is nothing to look at" />
  return (
    <EmptyState
      title="Nobody has looked through our own posts yet"
      actions={
        <Button variant="primary" onPress={() => void go({ name: 'bringIn', import: null })}>
          Bring in an archive
        </Button>
      }
    >
      Bring in the archive of our own account on X. Its report offers to look through what we posted, reposted and liked
      with the word lists. The posts themselves are not kept.
    </EmptyState>
  )
}
