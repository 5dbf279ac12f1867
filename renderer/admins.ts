// The admins by name, and adding one where a name is first needed.
import type { Role } from '../shared/domain/admin.ts'
import { applyChange, attempt } from './actions.ts'
import { api } from './api.ts'
import { useStore } from './store.ts'

/** Adds an admin: a name, no account and no password. Gives the id, or null where it was refused. */
export async function addAdmin(name: string, role: Role): Promise<string | null> {
  const reply = await attempt(() => api.addAdmin({ name, role }))
  if (reply === null) return null
  await applyChange(reply.change)
  return reply.admin.id
}

/** "me", the initials of another admin, or "nobody": whose something is, inside a sentence. */
export function whoText(admin: string | null): string {
  const { start } = useStore.getState()
  if (admin === null) return 'nobody'
  if (admin === start?.admin?.id) return 'me'
  return start?.admins.find(({ id }) => id === admin)?.initials ?? 'another admin'
}
