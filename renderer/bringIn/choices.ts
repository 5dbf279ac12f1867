// What the admin says of the lists that were found: pure, so that the button and the call agree.
import type { FoundList } from '../../shared/api/importViews.ts'
import { normaliseHandle } from '../../shared/domain/handle.ts'
import type { Relation } from '../../shared/domain/importing.ts'
import { type Platform, platformName } from '../../shared/domain/platform.ts'
import type { api } from '../api.ts'
import type { BringInState, ListAnswer } from './state.ts'

type StartList = Parameters<typeof api.startImport>[0]['lists'][number]

/** The answers to a list: as typed, else as the file says, else none. */
export function answerTo(list: FoundList, answers: BringInState['answers']): ListAnswer {
  return {
    chosen: list.rows > 0,
    relation: list.relation,
    complete: list.complete,
    madeOn: '',
    own: '',
    ...answers[list.list],
  }
}

/** Is the day asked for? Only where the file does not say it, and only for a list that proves who is missing. */
export function asksForDay(list: FoundList, { complete }: ListAnswer): boolean {
  return list.madeAt === null && complete === true
}

/** Our own account on a platform is asked for once, with the first chosen list of it. */
export function asksForOwn(list: FoundList, lists: readonly FoundList[], answers: BringInState['answers']): boolean {
  if (!list.questions.includes('own')) return false
  return lists.find((each) => each.platform === list.platform && answerTo(each, answers).chosen) === list
}

/** Why these lists cannot be brought in yet, as a sentence, or null. */
export function whyNotStart(
  lists: readonly FoundList[],
  answers: BringInState['answers'],
  today: string,
): string | null {
  const chosen = lists.filter((list) => answerTo(list, answers).chosen)
  if (chosen.length === 0) return 'Please choose at least one list.'
  for (const list of chosen) {
    const answer = answerTo(list, answers)
    const where = lists.length === 1 ? '' : ` (${platformName(list.platform)}, list ${list.list + 1})`
    if (answer.relation === null) return `Please say whose accounts these are${where}.`
    if (answer.complete === null) return `Please say whether the list is complete${where}.`
    if (answer.complete && list.rows === 0 && answer.relation === 'following')
      return `There is no account in this list${where}. Taken as complete, it would say that we follow nobody.`
    if (asksForDay(list, answer)) {
      if (answer.madeOn === '') return `Please say on which day the list was made${where}.`
      if (answer.madeOn > today) return `The day on which the list was made is still to come${where}.`
    }
    const wrong = whyNotOwn(list.platform, answer.own)
    if (wrong !== null) return wrong
  }
  return null
}

/** Why this cannot be our own handle, as a sentence; an empty one is left out. */
export function whyNotOwn(platform: Platform, handle: string): string | null {
  if (handle.trim() === '') return null
  const reading = normaliseHandle(platform, handle)
  return reading.ok ? null : reading.why
}

/** The chosen lists as the core wants them; those without an answer are left out. */
export function toStart(lists: readonly FoundList[], answers: BringInState['answers']): StartList[] {
  return lists.flatMap((list) => {
    const answer = answerTo(list, answers)
    const { chosen, relation, complete } = answer
    if (!chosen || relation === null || complete === null) return []
    const madeOn = asksForDay(list, answer) && answer.madeOn !== '' ? answer.madeOn : null
    return [{ list: list.list, relation, complete, madeOn }]
  })
}

/** Our own accounts that were named here, one a platform. */
export function namedOwn(
  lists: readonly FoundList[],
  answers: BringInState['answers'],
): readonly { readonly platform: Platform; readonly handle: string }[] {
  const named = lists.flatMap((list) => {
    const { chosen, own } = answerTo(list, answers)
    return chosen && list.own === null && own.trim() !== '' ? [{ platform: list.platform, handle: own.trim() }] : []
  })
  return [...new Map(named.map((each) => [each.platform, each])).values()]
}

export function relationName(relation: Relation): string {
  return relationNames[relation]
}

const relationNames: { readonly [R in Relation]: string } = {
  following: 'Accounts that we follow',
  followers: 'Accounts that follow us',
  blocked: 'Accounts that we blocked',
  muted: 'Accounts that we muted',
}
