import type { VettingView } from '../../shared/api/views.ts'
import { sourceName } from '../../shared/domain/account.ts'
import type { Check } from '../../shared/domain/checklist.ts'
import { showHandle } from '../../shared/domain/handle.ts'
import { kindName, Kind } from '../../shared/domain/kind.ts'
import { timeInsideXId } from '../../shared/domain/links.ts'
import { platformName } from '../../shared/domain/platform.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { Button } from '../ui/Button.tsx'
import { Foreign } from '../ui/Foreign.tsx'
import { Tag } from '../ui/Tag.tsx'
import { Time } from '../ui/Time.tsx'
import { Bios } from './Bios.tsx'
import { History } from './History.tsx'
import { open } from './forms.ts'
import { isPostAsked, PostText } from './PostText.tsx'
import { openPost, openProfile } from './searching.ts'
import { hasName, titleOf } from './wording.ts'

type Props = { readonly view: VettingView; readonly check: Check | null; readonly now: string }

/** The account at the left: who it is, what its bio says and said, how it came in, what we know of it. */
export function WhoCard({ view, check, now }: Props) {
  const { account } = view
  const kind = Kind.safeParse(account.kind)
  return (
    <section className="card who-card" aria-label="The account">
      <Avatar name={titleOf(account)} />
      <h2>
        <Foreign text={titleOf(account)} />
      </h2>
      <p className="handle">
        {hasName(account) && (
          <>
            <Foreign text={showHandle(account)} /> ·{' '}
          </>
        )}
        {platformName(account.platform)}
        <Joined view={view} />
      </p>
      <Button
        variant="primary"
        size="wide"
        keyHint="O"
        onPress={() => void openProfile()}
        whyNot={view.profileLink === null ? 'There is no link to this profile.' : null}
      >
        Open profile
      </Button>
      {view.post !== null && (
        <>
          <h3>The post</h3>
          <PostText view={view} hasKey={isPostAsked(view, check)} />
          {view.post.link !== '' && (
            <Button size="wide" onPress={() => void openPost()}>
              Open the post
            </Button>
          )}
        </>
      )}
      <Bios view={view} />
      <h3>How they came in</h3>
      <p>
        {account.source === null ? 'Added by hand' : sentence(sourceName(account.source))} ·{' '}
        {account.addedBy === '' ? '' : `${account.addedBy}, `}
        <Time at={account.addedAt} now={now} />
        {kind.success && <> · {kindName(kind.data).toLowerCase()}</>}
      </p>
      <h3>Marks</h3>
      <Marks view={view} />
      <History view={view} now={now} />
    </section>
  )
}

/** X puts the time of joining into the ids of accounts made since 2016. */
function Joined({ view }: { readonly view: VettingView }) {
  const { platform, stableId } = view.account
  const joined = platform === 'x' && stableId !== null ? timeInsideXId(stableId) : null
  return joined === null ? null : (
    <> · joined {new Date(joined).toLocaleDateString('en-GB', { month: 'short', year: 'numeric' })}</>
  )
}

export function Marks({ view }: { readonly view: VettingView }) {
  const set = view.checklist.marks.filter((mark) => view.marks.includes(mark.id))
  return (
    <p className="marks">
      {set.length === 0 ? (
        <span className="dim">None set. </span>
      ) : (
        set.map((mark) => <Tag key={mark.id}>{mark.label}</Tag>)
      )}
      {view.decision === null && (
        <Button size="tight" variant="quiet" keyHint="M" onPress={() => void open('marks')}>
          Marks
        </Button>
      )}
    </p>
  )
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
