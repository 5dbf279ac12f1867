// manifest.js of an X archive: when it was made, whether it is whole, and how much each file should hold.
import { z } from 'zod'
import type { Moment } from '../../../shared/domain/plain.ts'
import { beginningOf } from './jsonValues.ts'
import { lengthOf, type LongText } from './longText.ts'
import { parseLoosely } from './looseJson.ts'

export type XManifest = {
  /** Our own account, so that nothing of it is kept. */
  readonly ownId: string | null
  readonly madeAt: Moment | null
  readonly isPartial: boolean
  /** The files of a kind, named as in the archive. `count`: how many entries X says that it holds. */
  readonly files: (kind: string) => readonly { readonly name: string; readonly count: number | null }[]
}

/** Longer than any; it is parsed in one go. UTF-16 units. */
const LONGEST_MANIFEST = 1024 * 1024

/** `window.__THAR_CONFIG = {…}`; null where it is not that. Never evaluated. */
export function readXManifest(whole: LongText): XManifest | null {
  if (lengthOf(whole) > LONGEST_MANIFEST) return null
  const text = whole.join('')
  const at = beginningOf(text)
  const assigned = /^(?:window\.)?__THAR_CONFIG\s{0,20}=/.exec(text.slice(at, at + 100))
  if (assigned === null) return null
  const parsed = parseLoosely(text.slice(at + assigned[0].length).replace(/;\s{0,20}$/, ''))
  const manifest = Manifest.safeParse(parsed.ok ? parsed.value : null)
  if (!manifest.success) return null
  const { userInfo, archiveInfo, dataTypes } = manifest.data
  const made = Date.parse(archiveInfo?.generationDate ?? '')
  return {
    ownId: userInfo?.accountId ?? null,
    madeAt: Number.isNaN(made) ? null : new Date(made).toISOString(),
    isPartial: archiveInfo?.isPartialArchive !== false,
    files: (kind) =>
      (Object.hasOwn(dataTypes, kind) ? (dataTypes[kind]?.files ?? []) : []).map(({ fileName, count }) => ({
        name: fileName,
        count: count === undefined || !/^\d{1,12}$/.test(String(count)) ? null : Number(count),
      })),
  }
}

const Manifest = z.looseObject({
  userInfo: z.looseObject({ accountId: z.string().optional() }).optional(),
  archiveInfo: z
    .looseObject({ generationDate: z.string().optional(), isPartialArchive: z.boolean().optional() })
    .optional(),
  dataTypes: z.record(
    z.string(),
    z.looseObject({
      files: z
        .array(z.looseObject({ fileName: z.string(), count: z.union([z.string(), z.number()]).optional() }))
        .optional(),
    }),
  ),
})
