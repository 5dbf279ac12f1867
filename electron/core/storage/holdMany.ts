// Records that name many accounts: where one of them is erased, a record in their place names the others.
import type { DatabaseSync } from 'node:sqlite'
import type { RecordPlace } from '../../../shared/domain/plain.ts'
import { recordContents, type RecordContent, type RecordKind } from '../../../shared/domain/record.ts'
import type { NewRecord } from './records.ts'

/** What is left of the content of such a record without these accounts, to stand where that one stood. */
type Without = (content: unknown, ids: readonly string[], at: RecordPlace) => NewRecord

const many: readonly { readonly kind: RecordKind; readonly without: Without }[] = [
  { kind: 'accounts-imported', without: importedWithout },
  { kind: 'audit-scoped', without: scopedWithout },
  { kind: 'assigned', without: assignedWithout },
]

/** Marks the records that name one of these accounts as about to be erased; gives what is to stand in their place. */
export function takeOutOfMany(db: DatabaseSync, ids: readonly string[]): readonly NewRecord[] {
  const naming = db.prepare(
    'SELECT no, device, seq, content FROM record WHERE kind = ? AND content IS NOT NULL AND instr(content, ?) > 0',
  )
  const mark = db.prepare('INSERT OR IGNORE INTO erasing (record) VALUES (?)')
  return many.flatMap(({ kind, without }) => {
    const found = new Map(ids.flatMap((id) => naming.all(kind, id)).map((row) => [Number(row['no']), row]))
    return [...found].map(([no, row]) => {
      mark.run(no)
      const at = { device: String(row['device']), seq: Number(row['seq']) }
      return without(JSON.parse(String(row['content'])), ids, at)
    })
  })
}

type Stretch = Pick<RecordContent<'audit-scoped'>, 'from' | 'accounts' | 'erased'>

/** The accounts of a stretch of an audit, each with its place: those that were erased leave theirs empty. */
export function placesOf({ from, accounts, erased = [] }: Stretch): readonly {
  readonly account: string
  readonly place: number
}[] {
  let place = from - 1
  return accounts.map((account) => {
    do place += 1
    while (erased.includes(place))
    return { account, place }
  })
}

function importedWithout(...[json, ids, at]: Parameters<Without>): NewRecord {
  const content = recordContents['accounts-imported'].parse(json)
  return {
    kind: 'accounts-imported',
    content: {
      ...content,
      rows: content.rows
        .filter((each) => !ids.includes(each.account))
        .map(({ passedFrom, ...each }) =>
          passedFrom === undefined || ids.includes(passedFrom) ? each : { ...each, passedFrom },
        ),
      left: content.left.filter((each) => !ids.includes(each)),
      inPlaceOf: content.inPlaceOf ?? at,
    },
  }
}

/** The others stay at their places, by which it is told whose they are. */
function scopedWithout(...[json, ids, at]: Parameters<Without>): NewRecord {
  const content = recordContents['audit-scoped'].parse(json)
  const all = placesOf(content)
  const erased = all.filter(({ account }) => ids.includes(account)).map(({ place }) => place)
  return {
    kind: 'audit-scoped',
    content: {
      ...content,
      accounts: content.accounts.filter((each) => !ids.includes(each)),
      erased: [...(content.erased ?? []), ...erased],
      inPlaceOf: content.inPlaceOf ?? at,
    },
  }
}

function assignedWithout(...[json, ids, at]: Parameters<Without>): NewRecord {
  const content = recordContents.assigned.parse(json)
  return {
    kind: 'assigned',
    content: {
      ...content,
      accounts: content.accounts.filter((each) => !ids.includes(each)),
      inPlaceOf: content.inPlaceOf ?? at,
    },
  }
}
