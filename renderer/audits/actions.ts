// What an admin does with an audit: look at it, work it, give parts of it away, pause it, close it.
import type { AuditLine, AuditMemberLine } from '../../shared/api/auditViews.ts'
import type { Change } from '../../shared/api/change.ts'
import type { CouldNotWhy } from '../../shared/domain/checklist.ts'
import { addDays, daysBetween } from '../../shared/domain/calendar.ts'
import { applyChange, attempt, go } from '../actions.ts'
import { api } from '../api.ts'
import { auditAccount, auditNext } from '../auditing.ts'
import { openGive } from '../giving.ts'
import { noPages, rowAt } from '../pages.ts'
import { createPaging } from '../paging.ts'
import { patch, useStore } from '../store.ts'
import { say } from '../toasts.ts'
import { dayText } from '../when.ts'
import { type AuditsState, type MembersFilter, noMembersFilter } from './state.ts'

export const auditsPaging = createPaging<AuditLine>({
  read: () => audits().list,
  write: (list) => patch('audits', { list }),
  filter: () => null,
  fetch: (offset, limit) => api.listAudits({ offset, limit }),
})

export const membersPaging = createPaging<AuditMemberLine>({
  read: () => audits().members,
  write: (values) => patch('audits', { members: { ...values, filter: audits().members.filter } }),
  filter: () => audits().members.filter,
  fetch: (offset, limit) =>
    api.listAuditMembers({ ...audits().members.filter, audit: auditInRoute() ?? '', offset, limit }),
})

export async function openAuditAt(index: number): Promise<void> {
  const audit = rowAt(audits().list, index)
  if (audit !== null) await go({ name: 'audit', audit: audit.id })
}

export async function loadAudit({ audit }: { readonly audit: string }): Promise<void> {
  // Another audit must not stand there while this one is on its way.
  if (audits().page?.id !== audit)
    patch('audits', { page: null, chosen: {}, members: { ...noPages, filter: { ...noMembersFilter } } })
  const page = await api.audit({ audit })
  if (auditInRoute() !== audit) return
  patch('audits', { page })
  await membersPaging.reload()
}

export async function filterMembers(values: Partial<MembersFilter>): Promise<void> {
  const { members } = audits()
  patch('audits', { members: { ...members, filter: { ...members.filter, ...values } }, chosen: {} })
  await membersPaging.restart()
}

/** The next one of my share. */
export async function workOn(): Promise<void> {
  const { page } = audits()
  if (page !== null) await auditNext(page.id)
}

/** The marked account: on the desk while it waits, else its page. */
export async function openMemberAt(index: number): Promise<void> {
  const { page, members } = audits()
  const member = rowAt(members, index)
  if (page === null || member === null) return
  if (page.state === 'running' && member.state !== 'done' && member.state !== 'gone')
    await auditAccount(page.id, member.account.id)
  else await go({ name: 'account', account: member.account.id })
}

// -- chosen accounts

export function choose(member: AuditMemberLine, on: boolean): void {
  const { [member.account.id]: before, ...rest } = audits().chosen
  patch('audits', { chosen: on ? { ...rest, [member.account.id]: before ?? member } : rest })
}

export function toggleAtCursor(): void {
  const { members, chosen } = audits()
  const row = rowAt(members, members.cursor)
  if (row !== null) choose(row, !(row.account.id in chosen))
}

export function chooseTo(index: number): void {
  const { members } = audits()
  const [from, to] = index < members.cursor ? [index, members.cursor] : [members.cursor, index]
  for (let at = from; at <= to; at += 1) {
    const row = rowAt(members, at)
    if (row !== null) choose(row, true)
  }
}

export function chooseNone(): void {
  patch('audits', { chosen: {} })
}

/** What is chosen, else the marked one. */
export function inHand(): readonly AuditMemberLine[] {
  const { chosen, members } = audits()
  const row = rowAt(members, members.cursor)
  const all = Object.values(chosen)
  return all.length > 0 ? all : row === null ? [] : [row]
}

export function giveInHand(): void {
  const { page } = audits()
  const members = inHand()
  if (page === null || members.length === 0) return
  const chosen = members.map(({ account, holder }) => ({ account: account.id, holder }))
  openGive({ audit: page.id, chosen, holder: null, left: chosen.length })
}

/** The next so many of what an admin has, or of what nobody was given. */
export function giveNextOf(holder: string | null, left: number): void {
  const { page } = audits()
  if (page !== null) openGive({ audit: page.id, chosen: [], holder, left })
}

// -- could not look

export function startAside(): void {
  const members = inHand().filter(({ state }) => state === 'open' || state === 'aside')
  if (members.length > 0) patch('audits', { aside: { members, why: null, note: '' } })
}

export function editAside(values: { readonly why?: CouldNotWhy; readonly note?: string }): void {
  const { aside } = audits()
  if (aside !== null) patch('audits', { aside: { ...aside, ...values } })
}

export function stopAside(): void {
  patch('audits', { aside: null })
}

export async function setAside(): Promise<void> {
  const { aside, page } = audits()
  if (aside === null || page === null || aside.why === null) return
  const { members, why, note } = aside
  const accounts = members.map(({ account }) => account.id)
  if (!(await saving(() => api.setAside({ audit: page.id, accounts, why, note })))) return
  patch('audits', { aside: null, chosen: {} })
  say(members.length === 1 ? 'Set aside, with the reason.' : `${members.length} set aside, with the reason.`, {
    label: 'Undo',
    act: () => void takeUp(members),
  })
}

/** Back among those that wait to be looked at. */
export async function takeUp(members: readonly AuditMemberLine[] = inHand()): Promise<void> {
  const { page } = audits()
  const accounts = members.filter(({ state }) => state !== 'done' && state !== 'gone').map(({ account }) => account.id)
  if (page === null || accounts.length === 0) return
  if (await saving(() => api.setAside({ audit: page.id, accounts, why: null, note: '' }))) chooseNone()
}

// -- the plan

export async function pause(): Promise<void> {
  const { page } = audits()
  if (page !== null && (await saving(() => api.pauseAudit({ audit: page.id }))))
    say('The audit is paused. Days of a pause are no days of work.', { label: 'Undo', act: () => void resume() })
}

export async function resume(): Promise<void> {
  const { page } = audits()
  if (page === null || !(await saving(() => api.resumeAudit({ audit: page.id })))) return
  const now = audits().page
  const last = now?.pauses.at(-1)
  const days = last === undefined || last.to === null ? 0 : daysBetween(last.from, last.to)
  if (now === null || days < 1) return say('The audit goes on.')
  const later = addDays(now.finishOn, days)
  say(
    `The audit goes on after ${days === 1 ? 'a day' : `${days} days`}. It is to be finished by ${dayText(now.finishOn)}.`,
    {
      label: `Make it ${dayText(later)}`,
      act: () => void change(now.name, later),
    },
  )
}

export function startChanging(): void {
  const { page } = audits()
  if (page !== null) patch('audits', { changing: { name: page.name, finishOn: page.finishOn } })
}

export function editChanging(values: { readonly name?: string; readonly finishOn?: string }): void {
  const { changing } = audits()
  if (changing !== null) patch('audits', { changing: { ...changing, ...values } })
}

export function stopChanging(): void {
  patch('audits', { changing: null })
}

export async function saveChanges(): Promise<void> {
  const { changing } = audits()
  if (changing !== null && (await change(changing.name, changing.finishOn))) stopChanging()
}

export function startClosing(): void {
  patch('audits', { closing: { note: '' } })
}

export function editClosing(note: string): void {
  patch('audits', { closing: { note } })
}

export function stopClosing(): void {
  patch('audits', { closing: null })
}

/** Closes it and shows what it has covered. */
export async function close(): Promise<void> {
  const { closing, page } = audits()
  if (closing === null || page === null) return
  if (!(await saving(() => api.closeAudit({ audit: page.id, note: closing.note })))) return
  stopClosing()
  await go({ name: 'coverage', audit: page.id })
  say('The audit is closed. This is what it has covered.', { label: 'Undo', act: () => void reopen(page.id) })
}

async function reopen(audit: string): Promise<void> {
  if (await saving(() => api.resumeAudit({ audit }))) await go({ name: 'audit', audit })
}

async function change(name: string, finishOn: string): Promise<boolean> {
  const { page } = audits()
  return page !== null && (await saving(() => api.changeAudit({ audit: page.id, name, finishOn })))
}

async function saving(call: () => Promise<{ readonly change: Change }>): Promise<boolean> {
  const reply = await attempt(call)
  if (reply === null) return false
  await applyChange(reply.change)
  return true
}

/** The audit of the screen in hand. */
export function auditInRoute(): string | null {
  const { route } = useStore.getState()
  return route.name === 'audit' || route.name === 'coverage' ? route.audit : null
}

function audits(): AuditsState {
  return useStore.getState().audits
}
