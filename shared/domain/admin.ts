// An admin: a person of the group who uses Bonafide.
import { z } from 'zod'
import { Id } from './plain.ts'

export const Role = z.enum(['manager', 'admin', 'contributor'])
export type Role = z.infer<typeof Role>

export const AdminName = z.string().trim().min(1, 'Please type a name or initials.').max(80)

export const Admin = z.strictObject({ id: Id, name: AdminName, initials: z.string().min(1).max(4), role: Role })
export type Admin = z.infer<typeof Admin>

/** "Kim Shaw" gives KS, "kim" gives KI, "KS" stays KS. At most three letters. */
export function initialsOf(name: string): string {
  const words = name
    .trim()
    .split(/\s+/u)
    .filter((word) => word !== '')
  const first = words[0] ?? '?'
  if (words.length === 1) {
    const letters = Array.from(first)
    return letters
      .slice(0, first === first.toUpperCase() ? 3 : 2)
      .join('')
      .toUpperCase()
  }
  return words
    .slice(0, 3)
    .map((word) => Array.from(word)[0] ?? '')
    .join('')
    .toUpperCase()
}

/** The initials of a new name, told apart from those of the others: KS, then KAS ("Karl Smith"), then KS2. */
export function distinctInitials(name: string, taken: readonly string[]): string {
  const plain = initialsOf(name)
  const [first = '', ...rest] = name.trim().split(/\s+/u)
  const longer = [...Array.from(first).slice(0, 2), ...rest.slice(-1).map((word) => Array.from(word)[0] ?? '')]
  const numbered = [2, 3, 4, 5, 6, 7, 8, 9].map((number) => `${Array.from(plain).slice(0, 3).join('')}${number}`)
  const candidates = [plain, longer.join('').toUpperCase(), ...numbered]
  return candidates.find((each) => !taken.includes(each)) ?? plain
}
