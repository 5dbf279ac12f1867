import { Admin } from '../../shared/domain/admin.ts'
import type { Storage } from './storage/storage.ts'

/** Every admin on file, by name. */
export function adminsOf(storage: Storage): Admin[] {
  return storage.db
    .prepare('SELECT id, name, initials, role FROM admin ORDER BY name')
    .all()
    .map((row) => Admin.parse({ ...row }))
}
