// What a list brought, as figures: each with its meaning, and where its list is. Pure.
import type { Found, ImportedWhich } from '../../shared/domain/found.ts'
import type { ImportedList } from '../../shared/api/importViews.ts'
import type { Source } from '../../shared/domain/account.ts'
import type { Route } from '../route.ts'
import { countText } from './words.ts'

export type Figure = {
  readonly id: string
  readonly count: number
  readonly what: string
  readonly note: string
  /** alarm: the one red; look: read this first. */
  readonly tone: 'alarm' | 'look' | 'plain'
  /** Where its list is; null where there is none. */
  readonly to: Route | 'refused' | 'reopened' | null
  /** What can go into the queue at once. */
  readonly queue: Found | null
}

/** What an account of this list comes into the queue as. */
export function sourceOf({ relation }: Pick<ImportedList, 'relation'>): Source {
  return relation === 'followers' ? 'followed-us' : 'import'
}

/** The figures that say something, what needs a look first. What is new and what was known is always said. */
export function figuresOf(list: ImportedList): readonly Figure[] {
  return all(list).filter(({ id, count }) => count > 0 || id === 'new' || id === 'known')
}

function all(list: ImportedList): readonly Figure[] {
  const { snapshot, platform } = list
  const source = sourceOf(list)
  const imported = (which: ImportedWhich): Found => ({
    of: 'import',
    snapshot,
    which,
  })
  const found = (each: Found): Route => ({ name: 'found', found: each, source })
  const standing = (which: 'still-followed' | 'due-again'): Route => found({ of: 'standing', platform, which })
  const figure = (
    id: string,
    count: number,
    [what, note]: readonly [what: string, note: string],
    more: Partial<Pick<Figure, 'tone' | 'to' | 'queue'>> = {},
  ): Figure => ({ id, count, what, note, tone: 'plain', to: null, queue: null, ...more })
  return [
    figure('reopened', list.reopened, ['marked as unfollowed, and still followed', 'Open again on its list.'], {
      tone: 'alarm',
      to: 'reopened',
    }),
    figure(
      'handle-passed',
      list.passedHandles,
      [
        one(list.passedHandles, 'handle that belongs to somebody else now', 'handles that belong to somebody else now'),
        'What was decided about the account before does not hold for this one.',
      ],
      { tone: 'look', to: found(imported('handle-passed')) },
    ),
    figure(
      'still-followed',
      list.stillFollowed,
      ['still followed, though decided against', 'Our records and this list disagree.'],
      {
        tone: 'look',
        to: standing('still-followed'),
      },
    ),
    figure(
      'look-alike',
      list.lookAlikes,
      [
        one(list.lookAlikes, 'looks like another account on file', 'look like another account on file'),
        'Compare the two handles letter by letter.',
      ],
      {
        tone: 'look',
        to: found(imported('look-alike')),
      },
    ),
    figure(
      'verified',
      list.verified,
      [one(list.verified, 'unfollow verified', 'unfollows verified'), 'Not on this list any more.'],
      {
        to: found(imported('verified')),
      },
    ),
    figure(
      'new',
      list.fresh,
      ['new on file', ''],
      list.fresh === 0 ? {} : { to: found(imported('new')), queue: imported('new') },
    ),
    figure('known', list.known, ['on file before', ''], list.known === 0 ? {} : { to: found(imported('known')) }),
    figure('renamed', list.renamed, ['changed their handle', 'Their history stays with them.'], {
      to: found(imported('renamed')),
    }),
    figure('joined', list.joined, [
      one(list.joined, 'pair of records joined', 'pairs of records joined'),
      'The list gave both the ID and the handle: it was one account.',
    ]),
    figure('due-again', list.dueAgain, ['due again', 'Their handle, name or bio changed since they were cleared.'], {
      to: standing('due-again'),
    }),
    figure('left', list.left, ['on the list before, and not on this one', ''], {
      to: { name: 'listsOverTime', before: null, after: snapshot },
    }),
    figure(
      'refused',
      list.refused,
      [one(list.refused, 'row that could not be read', 'rows that could not be read'), ''],
      { to: 'refused' },
    ),
    figure('repeated', list.repeated, [
      one(list.repeated, 'row that names an account a second time', 'rows that name an account a second time'),
      'Each account was counted once.',
    ]),
    ...list.leftOut.map(({ why, count }) => figure(`left out: ${why}`, count, ['left out', why])),
    figure('untold', list.untold, [
      'on file, of whom this list says nothing',
      'They are on file by handle only and the list has IDs only, or the other way round.',
    ]),
  ]
}

function one(count: number, single: string, several: string): string {
  return count === 1 ? single : several
}

/** A sentence on top of the report. */
export function summaryOf(list: ImportedList): string {
  if (list.fresh + list.renamed + list.left + list.joined + list.verified + list.reopened === 0)
    return 'Nothing changed.'
  return `${countText(list.fresh, 'account is', 'accounts are')} new on file, ${countText(list.known, 'was', 'were')} known.`
}
