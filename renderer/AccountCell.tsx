import type { AccountLine } from '../shared/domain/account.ts'
import { showHandle } from '../shared/domain/handle.ts'
import { platformName } from '../shared/domain/platform.ts'
import { Foreign } from './ui/Foreign.tsx'

/** The account of a row: handle and name in one line, the platform behind the handle where no column tells it. */
export function AccountCell({
  account,
  withPlatform = false,
}: {
  readonly account: AccountLine
  readonly withPlatform?: boolean
}) {
  return (
    <span className="list-line">
      <b>
        <Foreign text={showHandle(account)} />
      </b>
      {withPlatform ? <span className="dim"> {platformName(account.platform)}</span> : null}
      {account.name === null ? null : (
        <span className="list-name">
          {' '}
          <Foreign text={account.name} />
        </span>
      )}
    </span>
  )
}
