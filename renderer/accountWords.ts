// What is said of an account wherever it is opened, without foreign text.
import { type AccountLine, standingName } from '../shared/domain/account.ts'
import { type Ground, groundName } from '../shared/domain/ground.ts'
import { Kind, kindName } from '../shared/domain/kind.ts'
import { showDay } from './ui/times.ts'

/** "following · person · cleared until 3 Feb 2027". */
export function standingWords(account: AccountLine, now: string): string {
  const cleared =
    account.clearedUntil === null ? 'no clearance on record' : `cleared until ${showDay(account.clearedUntil, now)}`
  const kind = Kind.safeParse(account.kind)
  return [standingName(account.standing), kind.success ? kindName(kind.data).toLowerCase() : '', cleared]
    .filter((part) => part !== '')
    .join(' · ')
}

/** A ground inside a sentence. */
export function groundWords(ground: Ground): string {
  return ground === 'islamophobia' ? groundName(ground) : groundName(ground).toLowerCase()
}
