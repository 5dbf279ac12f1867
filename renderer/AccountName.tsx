import { showHandle, type AccountRef } from '../shared/domain/handle.ts'
import { platformName } from '../shared/domain/platform.ts'
import { Foreign } from './ui/Foreign.tsx'

/** The handle of an account and its platform. The handle is foreign text: it never turns the direction of what stands beside it. */
export function AccountName({ account }: { readonly account: AccountRef }) {
  return (
    <>
      <Foreign text={showHandle(account)} /> <span className="dim">{platformName(account.platform)}</span>
    </>
  )
}
