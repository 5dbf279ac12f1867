// What the answers add up to, computed on the page as the core computes it when it records the decision.
import type { Start, VettingView } from '../../shared/api/views.ts'
import type { Standing } from '../../shared/domain/account.ts'
import { Kind } from '../../shared/domain/kind.ts'
import { mitigationsIn } from '../../shared/domain/mitigation.ts'
import { type Recommendation, recommend } from '../../shared/domain/recommend.ts'

export function recommendationFor(
  view: VettingView,
  { policy, today }: Pick<Start, 'policy' | 'today'>,
): Recommendation {
  const kind = Kind.safeParse(view.account.kind)
  return recommend({
    purpose: view.purpose,
    checklist: view.checklist,
    answers: view.answers,
    standing: view.account.standing,
    marks: view.marks,
    kind: kind.success ? kind.data : null,
    mitigations: mitigationsIn(view.marks),
    accountCleared: view.accountCleared,
    hits: view.lens.hits,
    policy,
    today,
  })
}

/** Do we follow the account now? Until the unfollow is done, we do. */
export function isFollowed(standing: Standing): boolean {
  return standing === 'following' || standing === 'to-unfollow'
}
