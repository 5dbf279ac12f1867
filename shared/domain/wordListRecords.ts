// What is recorded of word lists: one record for each edit, whatever its size.
import { z } from 'zod'
import { Id } from './plain.ts'
import { ListAbout, ListedTerm, ListName, ListOrigin, ListUse } from './wordList.ts'

export const wordListRecords = {
  /**
   * The list as it is from now on, and the terms that are new or different in this version. A *delivered* record for a
   * list that is on record already changes nothing: what a group edited is never overwritten.
   */
  'word-list-written': z.strictObject({
    list: Id,
    version: z.number().int().min(1),
    name: ListName,
    about: ListAbout,
    use: ListUse,
    how: ListOrigin,
    set: z.array(ListedTerm),
    removed: z.array(Id),
  }),
} as const
