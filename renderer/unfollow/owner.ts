import type { Admin } from '../../shared/domain/admin.ts'

/** Has the admin of this machine taken the entry? */
export function isMine(owner: string | null, admin: Admin | null): boolean {
  return owner !== null && owner === admin?.initials
}
