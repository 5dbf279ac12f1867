import type { AccountPage } from '../../shared/api/views.ts'
import { sourceName } from '../../shared/domain/account.ts'
import { showHandle } from '../../shared/domain/handle.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { Foreign } from '../ui/Foreign.tsx'
import { Time } from '../ui/Time.tsx'
import { showDay } from '../ui/times.ts'

type Props = {
  readonly page: AccountPage
  /** A moment. */
  readonly now: string
}

/** Name, bio then and now, how it came in, under which handles it is on file. */
export function AccountWho({ page, now }: Props) {
  const { account, observations, handles } = page
  const bios = observations.filter(({ bio }) => bio !== null && bio !== '')
  return (
    <>
      <Avatar name={account.name ?? showHandle(account)} />
      <h2>{account.name === null ? <span className="dim">No name noted</span> : <Foreign text={account.name} />}</h2>
      {account.lookAlike === null ? null : (
        <p className="rec ask">
          Looks like another account on file: <Foreign text={`@${account.lookAlike}`} />
        </p>
      )}
      {bios.length === 0 ? (
        <>
          <h3>Bio</h3>
          <p className="dim">None noted. It can be pasted at the desk.</p>
        </>
      ) : (
        bios.map(({ at, by, bio }, index) => (
          <div className="bio-then" key={at}>
            <h3>{index === 0 ? `Bio, as of ${showDay(at, now)}` : `Bio on ${showDay(at, now)}`}</h3>
            <blockquote>
              <Foreign text={bio ?? ''} isBlock />
            </blockquote>
            <span className="small">{`noted by ${by}`}</span>
          </div>
        ))
      )}
      <h3>How it came in</h3>
      <p>
        {account.source === null ? 'not known' : sourceName(account.source)}
        <span className="dim">
          {account.addedBy === '' ? ', ' : `, by ${account.addedBy}, `}
          <Time at={account.addedAt} now={now} as="day" />
        </span>
      </p>
      <h3>{handles.length > 1 ? 'Handles, the newest first' : 'On file as'}</h3>
      <ol className="handles">
        {handles.map(({ handle, stableId, at }) => (
          <li key={at}>
            <Foreign text={showHandle({ platform: account.platform, handle, stableId })} />
            <span className="dim">
              {' '}
              since <Time at={at} now={now} as="day" />
            </span>
          </li>
        ))}
      </ol>
      {account.stableId === null ? null : <p className="small">{`Its lasting id is ${account.stableId}.`}</p>}
    </>
  )
}
