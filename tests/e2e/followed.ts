// Accounts that the group follows, vetted and followed by the page's own calls: an audit needs many.
import type { Page } from '@playwright/test'
import { addDays, localDateOf } from '../../shared/domain/calendar.ts'
import { reachToOffer, UNANSWERED, type Check } from '../../shared/domain/checklist.ts'
import { DEFAULT_CHECKLISTS } from '../../shared/domain/defaultChecklists.ts'
import { call, listOf, objectOf, valueOf } from './calling.ts'
import { expect } from './fixtures.ts'

/** Pastes the handles, clears each with the default follow-back checklist, and follows it. */
export async function followAll(page: Page, handles: readonly string[]): Promise<void> {
  const text = handles.map((handle) => `@${handle}`).join('\n')
  await call(page, 'queuePasted', { text, plainHandlesAre: 'x', source: 'followed-us' })
  for (const handle of handles) {
    const found = listOf(valueOf(await call(page, 'search', { text: handle, limit: 5 }), 'rows'))
    const account = found.find((row) => row['handle'] === handle)?.['id']
    const vetting: unknown = Reflect.get(
      objectOf(valueOf(await call(page, 'openVetting', { account, purpose: 'follow-back' }), 'vetting')),
      'id',
    )
    for (const check of DEFAULT_CHECKLISTS['follow-back'].checks)
      if (check.required) await call(page, 'answerCheck', { vetting, check: check.id, answer: clear(check) })
    const decision = { reason: '', grounds: [], severity: null, says: '', reads: '', lookAgainOn: null }
    expect(await call(page, 'decide', { ...decision, vetting, outcome: 'follow' })).toMatchObject({ ok: true })
    expect(await call(page, 'markFollowed', { account, undone: false })).toMatchObject({ ok: true })
  }
}

function clear(check: Check) {
  if (check.form === 'choice') return { ...UNANSWERED, choice: check.options[0]?.id ?? null }
  return { ...UNANSWERED, answer: 'clear', reach: reachToOffer(check, addDays(localDateOf(new Date()), 0)) }
}
