// Every call of the word lists.
import type { Context } from '../context.ts'
import { wordListBringingInCalls } from './bringingIn.ts'
import { wordListEditingCalls } from './editing.ts'
import { wordListLookingCalls } from './looking.ts'
import { wordListTakingOutCalls } from './takingOut.ts'

export function wordListCalls(context: Context) {
  return {
    ...wordListLookingCalls(context),
    ...wordListEditingCalls(context),
    ...wordListBringingInCalls(context),
    ...wordListTakingOutCalls(context),
  }
}
