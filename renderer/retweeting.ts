// Before we repost or like: a vetting starts from a post. Opened from the list of retweets, or from anywhere else.
import { normaliseHandle } from '../shared/domain/handle.ts'
import { readPostLink } from '../shared/domain/links.ts'
import { platformName } from '../shared/domain/platform.ts'
import { attempt, go, takeCounts } from './actions.ts'
import { api } from './api.ts'
import { patch, useStore } from './store.ts'
import { noRetweet, type RetweetForm } from './vetting/state.ts'

/** Opens the dialog with what was typed before. */
export function openRetweetDialog(): void {
  useStore.setState({ failure: null })
  typeRetweet({ isOpen: true })
}

/** Puts the dialog away. What was typed stays for the next time. */
export function closeRetweetDialog(): void {
  typeRetweet({ isOpen: false })
}

export function typeRetweet(values: Partial<RetweetForm>): void {
  const { retweet } = useStore.getState().vetting
  patch('vetting', { retweet: { ...retweet, ...values } })
}

/** Finds or makes the account of the post, opens its vetting, and goes there. */
export async function startRetweet(): Promise<void> {
  const { isOpen: _, ...form } = useStore.getState().vetting.retweet
  if (whyNotRetweet(form) !== null) return
  const opened = await attempt(() => api.openRetweet(form))
  if (opened === null) return
  patch('vetting', { retweet: noRetweet })
  takeCounts(opened.change)
  await go({ name: 'vetting', vetting: opened.vetting.id })
}

type Typed = Omit<RetweetForm, 'isOpen'>

/** Whose post the link names: "@name on X"; null where it does not say. */
export function whosePost({ link }: Pick<Typed, 'link'>): string | null {
  const read = link.trim() === '' ? null : readPostLink(link)
  if (read === null || !read.ok) return null
  const who = read.handle === null ? read.stableId : `@${read.handle}`
  return who === null ? null : `${who} on ${platformName(read.platform)}`
}

/** What is wrong with the link, or null; an empty one is not wrong. */
export function faultOfLink(link: string): string | null {
  const read = link.trim() === '' ? null : readPostLink(link)
  return read === null || read.ok ? null : read.why
}

/** What is wrong with the handle, or null. */
export function faultOfHandle({ link, handle, platform }: Typed): string | null {
  if (handle.trim() === '') return null
  const read = readPostLink(link)
  const reading = normaliseHandle(read.ok ? read.platform : platform, handle)
  return reading.ok ? null : reading.why
}

/** Why it cannot start yet, as a sentence, or null. */
export function whyNotRetweet(form: Typed): string | null {
  if (form.link.trim() === '' && form.text.trim() === '') return 'Please paste the link of the post, or its words.'
  const fault = faultOfLink(form.link) ?? faultOfHandle(form)
  if (fault !== null) return fault
  return whosePost(form) === null && form.handle.trim() === '' ? 'Please say whose post it is.' : null
}
