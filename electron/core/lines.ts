// From rows to what the page shows: account lines, evidence, notes, opinions, observations.
import { ChangedSince, Source, Standing, type AccountLine, type Observation } from '../../shared/domain/account.ts'
import { Evidence } from '../../shared/domain/evidence.ts'
import { ImageFacts } from '../../shared/domain/image.ts'
import { Platform } from '../../shared/domain/platform.ts'
import { postIdOf } from '../../shared/domain/postId.ts'
import { Report } from '../../shared/domain/reportTo.ts'
import { Note, Opinion } from '../../shared/api/views.ts'
import type { Context } from './context.ts'

export type Row = { readonly [column: string]: unknown }

export const ACCOUNT_COLUMNS = `a.no, a.id, a.platform, a.handle, a.stable_id, a.name, a.bio, a.standing, a.kind, a.source, a.added_at, a.added_by, a.queued,
  a.passed, a.look_alike, a.vetting, a.waiting, a.unfollow_open, a.cleared_until, a.look_again_on, a.last_outcome, a.last_at, a.last_by, a.keep_until, a.assigned,
  a.due_because, a.against`

/** A bio in a list is cut; the desk and the account's page show it whole. */
const BIO_IN_A_LIST = 200

/** `today` saves a list from asking the clock for each of its rows. */
export function accountLine(
  context: Context,
  row: Row,
  options: { readonly wholeBio: boolean; readonly today?: string } = { wholeBio: false },
): AccountLine {
  const outcome = text(row['last_outcome'])
  const last =
    outcome === null ? null : { outcome, at: String(row['last_at']), by: context.nameOf(text(row['last_by'])) }
  const keepUntil = text(row['keep_until'])
  const bio = text(row['bio'])
  // Not parsed here: dispatch parses what leaves, and twice was a third of the time of a page.
  return {
    id: String(row['id']),
    platform: platformOf(row['platform']),
    handle: text(row['handle']),
    stableId: text(row['stable_id']),
    name: text(row['name']),
    bio:
      bio === null || options.wholeBio || bio.length <= BIO_IN_A_LIST
        ? bio
        : `${bio.slice(0, BIO_IN_A_LIST).trimEnd()}…`,
    standing: standingOf(row['standing']),
    kind: text(row['kind']),
    source: row['source'] === null ? null : sourceOf(row['source']),
    addedAt: String(row['added_at']),
    addedBy: context.nameOf(text(row['added_by'])),
    // An expired record no longer shows as seen before.
    seenBefore:
      last !== null && (keepUntil === null || keepUntil >= (options.today ?? context.clock.today())) ? last : null,
    lookAlike: text(row['look_alike']),
    vettingOpen: row['vetting'] !== null,
    // Passed on for vetting: once it is out of the queue there is nothing to pass on.
    passedOn: row['passed'] === 1 && row['queued'] === 1,
    waiting: row['waiting'] === 1,
    unfollowOpen: Number(row['unfollow_open']) > 0,
    inQueue: row['queued'] === 1,
    assignedTo: row['queued'] === 1 ? text(row['assigned']) : null,
    clearedUntil: text(row['cleared_until']),
    lookAgainOn: text(row['look_again_on']),
    dueBecause: text(row['due_because'])?.split(',').map(changedOf) ?? [],
    stillFollowed: row['against'] === 1,
    lastDecision: last,
  }
}

const platformOf = oneOf(Platform.options)
const standingOf = oneOf(Standing.options)
const sourceOf = oneOf(Source.options)
const changedOf = oneOf(ChangedSince.options)

function oneOf<T extends string>(options: readonly T[]): (value: unknown) => T {
  const known = new Map<unknown, T>(options.map((option) => [option, option]))
  return (value) => {
    const found = known.get(value)
    if (found === undefined) throw new Error('a column holds a word that its schema does not know')
    return found
  }
}

export function evidenceOf(context: Context, row: Row): Evidence {
  return Evidence.parse({
    id: row['id'],
    check: row['check_id'],
    form: row['form'],
    says: row['says'],
    link: row['link'],
    reads: row['reads'],
    seenOn: row['seen_on'],
    sha256: row['sha256'],
    post: postIdOf(String(row['link'])),
    image: imageOf(context, row),
    at: row['at'],
    by: context.nameOf(text(row['by'])),
  })
}

function imageOf(context: Context, row: Row): Evidence['image'] {
  const facts = factsOf(row)
  return facts === null ? null : { ...facts, state: context.evidenceFiles.stateOf(String(row['sha256']), facts.size) }
}

/** What the header of a screenshot says; null for other evidence. */
export function factsOf(row: Row): ImageFacts | null {
  const image = text(row['image'])
  return image === null ? null : ImageFacts.parse(JSON.parse(image))
}

export function reportOf(context: Context, row: Row): Report {
  const outcome = text(row['outcome'])
  return Report.parse({
    id: row['id'],
    unfollow: row['unfollow'],
    evidence: row['evidence'],
    body: row['body'],
    on: row['on_day'],
    reference: row['reference'],
    note: row['note'],
    at: row['at'],
    by: context.nameOf(text(row['by'])),
    outcome:
      outcome === null
        ? null
        : {
            is: outcome,
            on: row['outcome_on'],
            note: row['outcome_note'],
            by: context.nameOf(text(row['outcome_by'])),
          },
  })
}

export function noteOf(context: Context, row: Row): Note {
  return Note.parse({ id: row['id'], at: row['at'], by: context.nameOf(text(row['by'])), text: row['text'] })
}

export function observationOf(context: Context, row: Row): Observation {
  return { at: String(row['at']), by: context.nameOf(text(row['by'])), name: text(row['name']), bio: text(row['bio']) }
}

export function opinionOf(context: Context, row: Row): Opinion {
  return Opinion.parse({
    id: row['id'],
    by: row['by'],
    when: row['on_day'],
    how: row['how'],
    view: row['view'],
    note: row['note'],
    reportedBy: context.nameOf(text(row['reported_by'])),
    at: row['at'],
  })
}

export function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
