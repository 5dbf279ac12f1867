import type { UnfollowPage } from '../../shared/api/views.ts'
import { showHandle } from '../../shared/domain/handle.ts'
import { whyNotDone } from '../../shared/domain/unfollow.ts'
import { go, openLink } from '../actions.ts'
import { useStore } from '../store.ts'
import { say } from '../toasts.ts'
import { Button } from '../ui/Button.tsx'
import { type KeyBinding, useKeys } from '../ui/keys.ts'
import { askReason, markDone, own, undoDone } from './actions.ts'
import { isMine } from './owner.ts'
import { describe, startEvidence } from './seenActions.ts'

/** What can be done with the entry in hand, each with its key. */
export function EntryActions({ page }: { readonly page: UnfollowPage }) {
  const { entry, profileLink } = page
  const admin = useStore(({ start }) => start?.admin ?? null)
  const isDescribing = useStore(({ unfollow }) => unfollow.describing === entry.id)
  const isOpen = entry.state === 'open'
  const isOrdinary = entry.urgency === 'ordinary'
  const wasSeen = entry.grounds.length > 0
  const mine = isMine(entry.owner, admin)
  const whyNot = whyNotDone({ ...entry, evidenceCount: page.evidence.length })
  const whyNoProfile = profileLink === null ? 'There is no handle or id with which the profile could be opened.' : null

  const openProfile = () => {
    if (profileLink !== null) void openLink(profileLink)
  }
  const done = async () => {
    if (await markDone(entry, page.evidence.length)) {
      say(`${showHandle(entry)}: unfollowed. The next list will verify it.`, {
        label: 'Undo',
        act: () => void undoDone(entry.id),
      })
    }
  }

  const binding = (keys: string, label: string, run: () => void, enabled: boolean): KeyBinding => ({
    keys,
    label,
    run,
    enabled,
    group: 'This entry',
  })
  useKeys([
    binding('O', 'Open the profile', openProfile, whyNoProfile === null),
    binding(
      'S',
      wasSeen ? 'Change what was seen' : 'Say what you saw',
      () => describe(page),
      isOpen && !isOrdinary && !isDescribing,
    ),
    binding('E', 'Add evidence', () => startEvidence(entry.id), isOpen && wasSeen && !isDescribing),
    binding('D', 'Done: unfollowed', () => void done(), isOpen && whyNot === null),
    binding('X', 'Looked into: nothing found', () => askReason('nothing-found', entry.id), isOpen && !isOrdinary),
    binding('W', mine ? 'Give it up' : 'Take it', () => void own(entry.id, !mine), isOpen),
    binding('R', 'Reopen', () => askReason('reopen', entry.id), !isOpen),
    binding('A', 'The account’s page', () => void go({ name: 'account', account: entry.account }), true),
  ])

  return (
    <>
      <div className="actions">
        <Button
          variant={isOpen && wasSeen ? 'danger' : 'default'}
          onPress={openProfile}
          whyNot={whyNoProfile}
          keyHint="O"
        >
          {isOpen && (wasSeen || isOrdinary) ? 'Open profile to unfollow' : 'Open profile'}
        </Button>
        {isOpen && !isOrdinary && !wasSeen ? (
          <Button variant="primary" onPress={() => describe(page)} isDisabled={isDescribing} keyHint="S">
            Say what you saw
          </Button>
        ) : null}
        {isOpen ? (
          <Button
            variant={whyNot === null ? 'primary' : 'default'}
            onPress={() => void done()}
            whyNot={whyNot}
            keyHint="D"
          >
            Done
          </Button>
        ) : (
          <Button onPress={() => askReason('reopen', entry.id)} keyHint="R">
            Reopen…
          </Button>
        )}
        {isOpen && !isOrdinary ? (
          <Button onPress={() => askReason('nothing-found', entry.id)} keyHint="X">
            Nothing found…
          </Button>
        ) : null}
      </div>
      {isOpen && whyNot !== null ? <p className="why-not">{whyNot}</p> : null}
    </>
  )
}
