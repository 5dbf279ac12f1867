// The admins of the group: names, no accounts and no passwords.
import { Refusal, type Handlers } from '../../shared/api/call.ts'
import type { BonafideContract } from '../../shared/api/contract.ts'
import { Admin, distinctInitials } from '../../shared/domain/admin.ts'
import { notFound, type Context } from './context.ts'
import type { Storage } from './storage/storage.ts'

/** Every admin on file, by name. */
export function adminsOf(storage: Storage): Admin[] {
  return storage.db
    .prepare('SELECT id, name, initials, role FROM admin ORDER BY name')
    .all()
    .map((row) => Admin.parse({ ...row }))
}

/** Throws `Refusal` where this admin is not on file. */
export function knownAdmin(context: Context, admin: string): Admin {
  const found = adminsOf(context.storage).find(({ id }) => id === admin)
  if (found === undefined) throw notFound('This admin')
  return found
}

export function adminCalls(context: Context): Pick<Handlers<BonafideContract>, 'addAdmin'> {
  return {
    addAdmin: ({ name, role }) => {
      const others = adminsOf(context.storage)
      const same = others.find((each) => each.name.toLowerCase() === name.toLowerCase())
      if (same !== undefined)
        throw new Refusal('refused', `${same.name} is on file already. Nothing was changed. Please choose that name.`)
      const initials = distinctInitials(
        name,
        others.map((each) => each.initials),
      )
      const admin = { id: context.newId(), name, initials, role }
      const { change } = context.write(['admins'], (append) => {
        append('admin-named', { admin: admin.id, name, initials, role })
        return { accounts: [], result: null }
      })
      return { admin, change }
    },
  }
}
