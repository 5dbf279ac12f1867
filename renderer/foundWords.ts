// What a list that was found is called.
import type { ComparedWhich, Found, ImportedWhich, StandingWhich } from '../shared/domain/found.ts'

export type FoundWords = { readonly title: string; readonly note: string }

export function foundWords(found: Found): FoundWords {
  switch (found.of) {
    case 'import':
      return imported[found.which]
    case 'comparison':
      return compared[found.which]
    case 'standing':
      return standing[found.which]
  }
}

const imported: { readonly [W in ImportedWhich]: FoundWords } = {
  new: { title: 'New on file', note: 'They came on file with this list.' },
  known: { title: 'On file before', note: 'They are on this list, and were on file.' },
  renamed: { title: 'Changed their handle', note: 'The same account under another handle. Its history stays with it.' },
  'look-alike': {
    title: 'Look like another account',
    note: 'Their handles can be taken for one on file. Compare letter by letter.',
  },
  'handle-passed': {
    title: 'Handles that belong to somebody else now',
    note: 'What was decided about the account before does not hold for the one that has the handle now.',
  },
  verified: { title: 'Unfollows verified', note: 'Marked as unfollowed, and not on this list any more.' },
  reopened: {
    title: 'Marked as unfollowed, and still followed',
    note: 'They are on this list: their unfollows are open again.',
  },
}

const compared: { readonly [W in ComparedWhich]: FoundWords } = {
  added: { title: 'Added', note: 'On the later list, and not on the earlier one.' },
  left: {
    title: 'Left',
    note: 'No longer on the list: by an unfollow on record, or, of followers, by their own doing.',
  },
  gone: {
    title: 'Gone',
    note: 'No longer on the list, and nobody here recorded an unfollow: deleted, suspended, blocked us, or unfollowed outside Bonafide.',
  },
  renamed: { title: 'Changed their handle', note: 'The same account under another handle.' },
}

const standing: { readonly [W in StandingWhich]: FoundWords } = {
  'never-vetted': { title: 'No vetting on record', note: 'We follow them, and nobody has recorded a vetting.' },
  'still-followed': {
    title: 'Still followed, though decided against',
    note: 'On our newest list, and decided against or marked as unfollowed.',
  },
  'cleared-not-followed': {
    title: 'Cleared, but never followed',
    note: 'Decided to follow, and not on our newest complete list.',
  },
  'due-again': { title: 'Due again', note: 'Their handle, name or bio changed since they were cleared.' },
  'handle-passed': {
    title: 'Handles that belong to somebody else now',
    note: 'What was decided about the account before does not hold for the one that has the handle now.',
  },
}
