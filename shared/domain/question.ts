// The question to copy for the other admins: it names the case, never the person.
import { purposeName, type Purpose } from './checklist.ts'

/** `about` is what is unclear, in a few words, or empty. Its first 160 characters are taken, on one line. */
export function questionFor(asked: { readonly caseNumber: number; readonly purpose: Purpose; readonly about: string }): string {
  const about = asked.about.replaceAll(/\s+/gu, ' ').trim().replace(/[.\s]+$/u, '').slice(0, 160)
  const unclear = about === '' ? '' : `, ${about}`
  return `Could one of you look at this account? Case ${asked.caseNumber}, ${purposeName(asked.purpose).toLowerCase()}${unclear}. It is in Bonafide; please don’t discuss the person here.`
}
