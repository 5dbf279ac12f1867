// Settings: this machine's preferences are saved at once; what is the group's is published as a whole, with a version.
import type { Change } from '../../shared/api/change.ts'
import type { Start } from '../../shared/api/views.ts'
import type { Definition, DefinitionChoice } from '../../shared/domain/definition.ts'
import { applyChange, attempt } from '../actions.ts'
import { api } from '../api.ts'
import { areHandles, groupOf, handlesOf } from '../ownAccounts.ts'
import { patch, useStore } from '../store.ts'
import { say } from '../toasts.ts'
import type { SettingsState } from './state.ts'

export function edit(values: Partial<SettingsState>): void {
  patch('settings', values)
}

type Draft<K extends keyof SettingsState> = NonNullable<SettingsState[K]>

export function adminDraft(start: Start, { admin }: SettingsState): Draft<'admin'> {
  return admin ?? { name: start.admin?.name ?? '', role: start.admin?.role ?? 'admin' }
}

export function groupDraft(start: Start, { group }: SettingsState): Draft<'group'> {
  return group ?? { name: start.group.name, handles: handlesOf(start.group) }
}

/** Why the draft cannot be saved now, as a sentence, or null. */
export function whyNotAdmin({ admin }: SettingsState): string | null {
  if (admin === null) return 'Nothing was changed.'
  return admin.name.trim() === '' ? 'Please type a name or initials.' : null
}

export function whyNotGroup({ group }: SettingsState): string | null {
  if (group === null) return 'Nothing was changed.'
  return areHandles(group.handles) ? null : 'One of the handles cannot be right; it says why beside it.'
}

export function whyNotPolicy({ policy }: SettingsState): string | null {
  return policy === null ? 'Nothing was changed.' : null
}

export function whyNotCode({ code }: SettingsState): string | null {
  if (code === null) return 'Nothing was changed.'
  return code.trim() === '' ? 'Please write the Code; it cannot be empty.' : null
}

export function whyNotHelp({ help }: SettingsState): string | null {
  if (help === null) return 'Nothing was changed.'
  return help.trim() === '' ? 'Please leave at least one place.' : null
}

export async function saveAdmin(): Promise<void> {
  const { admin } = drafts()
  if (admin !== null)
    await publish(() => api.saveAdmin({ name: admin.name.trim(), role: admin.role }), { admin: null }, 'Saved.')
}

export async function publishGroup(): Promise<void> {
  const { group } = drafts()
  if (group !== null)
    await publish(() => api.publishGroup(groupOf(group.name, group.handles)), { group: null }, 'The group is saved.')
}

export async function publishPolicy(): Promise<void> {
  const { policy } = drafts()
  if (policy !== null)
    await publish(
      () => api.publishPolicy(policy),
      { policy: null },
      'The numbers are published. They count from now on; what was decided before keeps its date.',
    )
}

export async function publishCode(): Promise<void> {
  const { code } = drafts()
  if (code !== null)
    await publish(() => api.publishCode({ text: code.trim() }), { code: null }, 'The Code is published.')
}

export async function publishHelp(): Promise<void> {
  const { help } = drafts()
  if (help !== null)
    await publish(() => api.publishHelp({ text: help.trim() }), { help: null }, 'The places that help are published.')
}

export function whyNotDefinition({ definition }: SettingsState): string | null {
  if (definition === null) return 'Nothing was changed.'
  return definition.choice === 'own' && definition.name.trim() === '' ? 'Please give your definition a name.' : null
}

/** The choice as a draft; of the group's own, what was published before is there to go on from. */
export function definitionOf(choice: DefinitionChoice, published: Definition): Definition {
  if (choice !== 'own') return { choice }
  return published.choice === 'own' ? published : { choice, name: '', text: '', address: '' }
}

export async function publishDefinition(): Promise<void> {
  const { definition } = drafts()
  if (definition === null) return
  await publish(
    () => api.publishDefinition(definition),
    { definition: null },
    'The definition is published. Each decision from now on keeps it; earlier ones keep theirs.',
  )
}

/** Sends what is published as a whole; the draft goes once the core has it. */
export async function publish(
  call: () => Promise<{ readonly change: Change }>,
  done: Partial<SettingsState>,
  said: string,
): Promise<void> {
  const reply = await attempt(call)
  if (reply === null) return
  await applyChange(reply.change)
  patch('settings', done)
  say(said)
}

function drafts(): SettingsState {
  return useStore.getState().settings
}
