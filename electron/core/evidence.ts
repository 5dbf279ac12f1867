// Evidence: quotations and links are records alone; a screenshot is a file under its hash, and a record that names it.
import { createHash } from 'node:crypto'
import { Refusal, type Handlers } from '../../shared/api/call.ts'
import type { BonafideContract } from '../../shared/api/contract.ts'
import { fileFault, whyNotEvidence, type ImageUse } from '../../shared/domain/evidence.ts'
import { showHandle } from '../../shared/domain/handle.ts'
import { readImage, whyNotImageSize, whyNotImageStart } from '../../shared/domain/image.ts'
import { LONGEST_PART } from '../../shared/domain/incomingFile.ts'
import { Platform } from '../../shared/domain/platform.ts'
import { accountBeingVetted, notFound, type Context } from './context.ts'
import { diskTrouble } from './diskTrouble.ts'
import type { ImageCheck } from './evidenceCheck.ts'
import { factsOf, text, type Row } from './lines.ts'
import { refuseUnderAge } from './vettingView.ts'

type Calls =
  | 'addEvidence'
  | 'withdrawEvidence'
  | 'beginScreenshot'
  | 'lookForImage'
  | 'imagePart'
  | 'keptImages'
  | 'checkImages'

type Place = { readonly vetting: string | null; readonly unfollow: string | null; readonly check: string | null }

/** Enough to tell the kind of a file; the rest is asked for only if it is one that is kept. */
const START = 32
const USES_TOLD = 5

export function evidenceCalls(context: Context, check: ImageCheck): Pick<Handlers<BonafideContract>, Calls> {
  const { db } = context.storage
  const one = db.prepare('SELECT * FROM evidence WHERE id = ?')
  const sameHere = db.prepare(
    'SELECT 1 FROM evidence WHERE sha256 = ? AND image IS NOT NULL AND vetting IS ? AND unfollow IS ? AND check_id IS ?',
  )
  /** The picture that is being shown now, whole and compared with its hash: its parts are given from here. */
  let shown: { readonly sha256: string; readonly bytes: Uint8Array } | null = null

  const rowOf = (evidence: string): Row => {
    const row = one.get(evidence)
    if (row === undefined) throw notFound('This evidence')
    return row
  }
  const whole = async (sha256: string): Promise<Uint8Array> => {
    if (shown?.sha256 === sha256) return shown.bytes
    const bytes = await context.evidenceFiles.read(sha256)
    if (typeof bytes === 'string') throw new Refusal('unavailable', `${fileFault(bytes)} ${ASK_FOR_COPY}`)
    shown = { sha256, bytes }
    return bytes
  }

  return {
    addEvidence: ({ vetting, unfollow, check: at, ...draft }) => {
      const why = whyNotEvidence(draft)
      if (why !== null) throw new Refusal('invalid', `${why} Nothing was saved yet.`)
      const account = accountAt(context, { vetting, unfollow, check: at })
      const sha256 = createHash('sha256').update(draft.says).update('\n').update(draft.link).digest('hex')
      const { result, change } = context.write(TOUCHED, (append) => {
        const evidence = context.newId()
        append('evidence-added', { evidence, account, vetting, unfollow, check: at, ...draft, sha256 })
        return { accounts: [account], result: evidence }
      })
      return { evidence: result, change }
    },
    withdrawEvidence: ({ evidence }) => {
      const row = rowOf(evidence)
      const account = accountAt(context, {
        vetting: text(row['vetting']),
        unfollow: text(row['unfollow']),
        check: null,
        taking: true,
      })
      const { change } = context.write(TOUCHED, (append) => {
        append('evidence-withdrawn', { evidence, account })
        return { accounts: [account], result: null }
      })
      if (factsOf(row) !== null) context.evidenceFiles.letGo(String(row['sha256']))
      return { change }
    },

    beginScreenshot: ({ head, vetting, unfollow, check: at, ...draft }) => {
      const place: Place = { vetting, unfollow, check: at }
      refuse(whyNotImageSize(head.size))
      refuse(whyNotEvidence({ ...draft, form: 'screenshot' }, true))
      accountAt(context, place)
      return context.incoming.begin(head, async (file) => {
        refuse(whyNotImageStart(await file.read(0, Math.min(START, head.size))))
        const bytes = await file.read(0, head.size)
        const reading = readImage(bytes)
        if (!reading.ok) throw refusal(reading.why)
        await context.evidenceFiles
          .keep(bytes, (sha256, before) => {
            // Asked again: the vetting may have been decided while the file was on its way.
            const account = accountAt(context, place)
            if (sameHere.get(sha256, vetting, unfollow, at) !== undefined) {
              // The file is put right by now; there is nothing to record.
              if (before !== 'as-kept') return
              throw new Refusal('refused', 'This image is kept here already. Nothing was added.')
            }
            const image = { ...place, ...draft, sha256, image: reading.image }
            context.write(TOUCHED, (append) => {
              append('evidence-added', { evidence: context.newId(), account, form: 'screenshot', ...image })
              return { accounts: [account], result: null }
            })
          })
          .catch((error: unknown) => {
            throw diskTrouble(error)
          })
      })
    },
    lookForImage: ({ sha256 }) => usesOf(context, sha256),
    imagePart: async ({ evidence, offset }) => {
      const row = rowOf(evidence)
      if (factsOf(row) === null) throw new Refusal('invalid', 'There is no picture with this evidence.')
      const bytes = await whole(String(row['sha256']))
      const end = Math.min(offset + LONGEST_PART, bytes.length)
      const next = end < bytes.length ? end : null
      if (next === null) shown = null
      return { bytes: Buffer.from(bytes.subarray(offset, end)).toString('base64'), size: bytes.length, next }
    },
    keptImages: () => check.kept(),
    checkImages: () => {
      check.begin()
      return check.kept()
    },
  }
}

const TOUCHED = ['vettings', 'unfollows', 'accounts'] as const
const ASK_FOR_COPY = 'If you have a copy of the image, add it again: the same bytes put it right.'

/** The account of a vetting or an entry to which evidence can still be added, or from which it can still be taken. */
function accountAt(context: Context, { vetting, unfollow, taking }: Place & { readonly taking?: boolean }): string {
  if (vetting === null) return accountOfUnfollow(context, unfollow)
  const account = accountBeingVetted(context, vetting)
  if (taking !== true) refuseUnderAge(context, vetting)
  return account
}

function accountOfUnfollow(context: Context, unfollow: string | null): string {
  const row =
    unfollow === null
      ? undefined
      : context.storage.db.prepare('SELECT account, state FROM unfollow WHERE id = ?').get(unfollow)
  if (row === undefined) throw notFound('This entry')
  if (row['state'] !== 'open')
    throw new Refusal(
      'refused',
      'This entry is closed: its evidence stays as it was. Nothing was changed. Reopen it first.',
    )
  return String(row['account'])
}

/** Newest first. An entry copies what was kept at the desk: the account is then named once, with its case. */
function usesOf(context: Context, sha256: string): { readonly uses: ImageUse[]; readonly total: number } {
  const rows = context.storage.db
    .prepare(
      `SELECT e.id, e.account, e.unfollow, v.case_number, a.platform, a.handle, a.stable_id
       FROM evidence e JOIN account a ON a.id = e.account LEFT JOIN vetting v ON v.id = e.vetting
       WHERE e.sha256 = ? AND e.image IS NOT NULL ORDER BY e.vetting IS NULL, e.counter DESC`,
    )
    .all(sha256)
  const told = rows.filter(
    (row, at) => row['case_number'] !== null || rows.findIndex((each) => each['account'] === row['account']) === at,
  )
  const uses = told.slice(0, USES_TOLD).map((row) => ({
    evidence: String(row['id']),
    account: String(row['account']),
    handle: handleIn(row),
    caseNumber: row['case_number'] === null ? null : Number(row['case_number']),
    unfollow: text(row['unfollow']),
  }))
  return { uses, total: told.length }
}

/** "@name", of a row with an account's columns. */
export function handleIn(row: Row): string {
  return showHandle({
    platform: Platform.parse(row['platform']),
    handle: text(row['handle']),
    stableId: text(row['stable_id']),
  })
}

function refuse(why: string | null): void {
  if (why !== null) throw refusal(why)
}

function refusal(why: string): Refusal {
  return new Refusal('invalid', `${why} Nothing was saved.`)
}
