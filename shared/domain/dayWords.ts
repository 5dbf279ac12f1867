import type { Day } from './plain.ts'

const words = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

/** "3 March 2026". */
export function dayInWords(day: Day): string {
  return words.format(new Date(`${day}T12:00:00Z`))
}
