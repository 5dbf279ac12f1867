import type { AccountPage } from '../../shared/api/views.ts'
import { go, openLink } from '../actions.ts'
import { openReport } from '../reporting.ts'
import { Button } from '../ui/Button.tsx'
import { type KeyBinding, useKeys } from '../ui/keys.ts'
import { backToQueue, openUnfollowEntry, startPutting, vetAgain } from './accountActions.ts'

/** What can be done from an account's page, each with its key. */
export function AccountActions({ page }: { readonly page: AccountPage }) {
  const { account, profileLink, openUnfollow, openVetting } = page
  const isFollowed = account.standing === 'following' || account.standing === 'to-unfollow'
  const purpose = isFollowed ? 'audit' : 'follow-back'
  const vet = () =>
    void (openVetting === null ? vetAgain(account.id, purpose) : go({ name: 'vetting', vetting: openVetting }))
  const openProfile = () => {
    if (profileLink !== null) void openLink(profileLink)
  }
  const put = () => startPutting(account)
  const report = () => openReport(account)
  const toQueue = () => void backToQueue(account)
  const toEntry = () => {
    if (openUnfollow !== null) void openUnfollowEntry(openUnfollow)
  }
  const canPut = openUnfollow === null && isFollowed
  const canQueue = !account.inQueue && !isFollowed
  const binding = (keys: string, label: string, run: () => void, enabled = true): KeyBinding => ({
    keys,
    label,
    run,
    enabled,
    group: 'This account',
  })
  useKeys([
    binding('O', 'Open the profile', openProfile, profileLink !== null),
    binding('A', openVetting === null ? 'Vet again' : 'Go on with the vetting', vet),
    // V vets the account that is open here, and not the next one of the queue.
    binding('V', openVetting === null ? 'Vet again' : 'Go on with the vetting', vet),
    binding('P', 'Put on the list “To unfollow”', put, canPut),
    binding('R', 'Report urgently', report, openUnfollow === null),
    binding('L', 'Open the entry on the list', toEntry, openUnfollow !== null),
    binding('Q', 'Back to the queue', toQueue, canQueue),
  ])
  return (
    <div className="buttons">
      <Button
        onPress={openProfile}
        whyNot={profileLink === null ? 'There is no handle or id with which the profile could be opened.' : null}
        keyHint="O"
      >
        Open profile
      </Button>
      <Button variant="primary" onPress={vet} keyHint="A">
        {openVetting === null ? (isFollowed ? 'Vet again for the audit' : 'Vet again') : 'Go on with the vetting'}
      </Button>
      {canQueue ? (
        <Button onPress={toQueue} keyHint="Q">
          Back to the queue
        </Button>
      ) : null}
      {canPut ? (
        <Button onPress={put} keyHint="P">
          To unfollow…
        </Button>
      ) : null}
      {openUnfollow === null ? (
        <Button onPress={report} keyHint="R">
          Report urgently…
        </Button>
      ) : (
        <Button onPress={toEntry} keyHint="L">
          Open its entry to unfollow
        </Button>
      )}
    </div>
  )
}
