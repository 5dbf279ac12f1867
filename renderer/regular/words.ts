// What is said of a regular task, calmly: nothing here is ever red.
import type { RegularTaskLine } from '../../shared/api/auditViews.ts'
import type { Day } from '../../shared/domain/plain.ts'
import { shortDayText } from '../when.ts'

/** What is due comes first, the longest due at the top; then what comes next; what was taken out, last. */
export function inOrder(tasks: readonly RegularTaskLine[], withOff: boolean): readonly RegularTaskLine[] {
  return tasks
    .filter(({ off }) => withOff || !off)
    .toSorted((a, b) => Number(a.off) - Number(b.off) || b.overdue - a.overdue)
}

/** "due today", "due since 3 Nov", "tomorrow", "next on 22 Feb". */
export function dueText({ overdue, dueOn, off }: RegularTaskLine, today: Day): string {
  if (off) return 'not done by us'
  if (overdue === 0) return 'due today'
  if (overdue > 0) return `due since ${shortDayText(dueOn, today)}`
  return overdue === -1 ? 'next tomorrow' : `next on ${shortDayText(dueOn, today)}`
}

export function isDue({ overdue, off }: RegularTaskLine): boolean {
  return overdue >= 0 && !off
}
