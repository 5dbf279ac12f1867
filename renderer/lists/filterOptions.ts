// What the lists can be filtered by. A select has no value for "nothing", so "all" stands for it here and nowhere else.
import { Outcome, outcomeName } from '../../shared/domain/decision.ts'
import { GROUNDS } from '../../shared/domain/ground.ts'
import { Platform, platformName } from '../../shared/domain/platform.ts'
import { recordOutcomeName } from './words.ts'

export const platforms = [
  { value: 'all' as const, label: 'All platforms' },
  ...Platform.options.map((value) => ({ value, label: platformName(value) })),
]

export const grounds = [
  { value: 'all' as const, label: 'Any ground' },
  ...GROUNDS.map(({ id, name }) => ({ value: id, label: name })),
]

export const outcomes = [
  { value: 'all', label: 'Every outcome' },
  ...Outcome.options.map((value) => ({ value, label: outcomeName(value) })),
  ...(['unfollowed', 'nothing-found', 'reopened'] as const).map((value) => ({
    value,
    label: recordOutcomeName(value),
  })),
]
