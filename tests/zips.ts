// Zips made in memory: honest ones by yazl, and ones that lie, byte by byte.
import { crc32, deflateRawSync } from 'node:zlib'
import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'

/** An honest zip, with these files in it. */
export async function zipOf(files: { readonly [name: string]: string | Buffer }): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), name)
  zip.end()
  return buffer(zip.outputStream)
}

/** A member that may lie about anything. What is left out is the truth. */
export type RawMember = {
  readonly name: string
  readonly content?: string | Buffer
  readonly stored?: boolean
  readonly size?: number
  readonly crc?: number
  readonly flags?: number
  readonly method?: number
  /** Unix mode, as a zip made on Unix has it. */
  readonly mode?: number
  /** Nothing is written for it: its directory entry points at what the member before it wrote, and says the same of it. */
  readonly sharesBytes?: boolean
}

/** A zip written by hand. `entries`: how many the end of the directory says that there are. */
export function rawZip(members: readonly RawMember[], { entries = members.length } = {}): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  let last: { readonly at: number; readonly head: Buffer } = { at: 0, head: Buffer.alloc(0) }
  for (const member of members) {
    const name = Buffer.from(member.name)
    if (member.sharesBytes !== true) {
      const content = Buffer.from(member.content ?? '')
      const packed = member.stored === true ? content : deflateRawSync(content)
      last = { at, head: headOf(member, content, packed.length) }
      const local = Buffer.concat([
        Buffer.from('PK\u0003\u0004', 'latin1'),
        number(20, 2),
        last.head,
        number(name.length, 2),
        number(0, 2),
        name,
        packed,
      ])
      parts.push(local)
      at += local.length
    }
    directory.push(
      Buffer.concat([
        Buffer.from('PK\u0001\u0002', 'latin1'),
        number(0x03_14, 2),
        number(20, 2),
        last.head,
        number(name.length, 2),
        number(0, 2),
        number(0, 2),
        number(0, 2),
        number(0, 2),
        number(((member.mode ?? 0o100_644) << 16) >>> 0, 4),
        number(last.at, 4),
        name,
      ]),
    )
  }
  const whole = Buffer.concat(directory)
  const end = [
    Buffer.from('PK\u0005\u0006', 'latin1'),
    number(0, 4),
    number(entries, 2),
    number(entries, 2),
    number(whole.length, 4),
    number(at, 4),
    number(0, 2),
  ]
  return Buffer.concat([...parts, whole, ...end])
}

/** As much of the head of a member as its directory entry repeats. */
function headOf(member: RawMember, content: Buffer, packed: number): Buffer {
  return Buffer.concat([
    number(member.flags ?? 0x08_00, 2),
    number(member.method ?? (member.stored === true ? 0 : 8), 2),
    number(0, 4),
    number(member.crc ?? crc32(content), 4),
    number(packed, 4),
    number(member.size ?? content.length, 4),
  ])
}

function number(value: number, bytes: 2 | 4): Buffer {
  const written = Buffer.alloc(bytes)
  written.writeUIntLE(value, 0, bytes)
  return written
}

/** Text as an X archive assigns it. */
export function assigned(kind: string, part: number, entries: readonly object[]): string {
  return `window.YTD.${kind}.part${part} = ${JSON.stringify(entries, null, 2)}`
}

/** Entries of a list of an X archive, as X writes them. */
export function xEntries(
  key: 'following' | 'follower' | 'blocking' | 'muting',
  ids: readonly string[],
): readonly object[] {
  return ids.map((accountId) => ({
    [key]: { accountId, userLink: `https://twitter.com/intent/user?user_id=${accountId}` },
  }))
}

export type ManifestFile = { readonly kind: string; readonly name: string; readonly count: number }

export function xManifest(
  files: readonly ManifestFile[],
  { isPartial = false, madeAt = '2026-03-03T12:00:00.000Z' } = {},
): string {
  const dataTypes = Object.fromEntries(
    [...Map.groupBy(files, ({ kind }) => kind)].map(([kind, parts]) => [
      kind,
      {
        files: parts.map(({ name, count }, part) => ({
          fileName: `data/${name}`,
          globalName: `YTD.${kind}.part${part}`,
          count: String(count),
        })),
      },
    ]),
  )
  const manifest = {
    userInfo: { accountId: '7000001', userName: 'us_example', displayName: 'Us' },
    archiveInfo: {
      sizeBytes: '1',
      generationDate: madeAt,
      isPartialArchive: isPartial,
      maxPartSizeBytes: '53687091200',
    },
    dataTypes,
  }
  return `window.__THAR_CONFIG = ${JSON.stringify(manifest, null, 2)}`
}

/** Where the directory of a zip begins. */
export function directoryAt(zip: Buffer): number {
  return zip.readUInt32LE(zip.length - 6)
}

/**
 * Another end for a zip, in the long form: for a directory that was moved beyond what 32 bits can say, or with more entries
 * than 16 bits can.
 */
export function zip64End(
  zip: Buffer,
  { movedTo = directoryAt(zip), entries = zip.readUInt16LE(zip.length - 12) },
): Buffer {
  const size = BigInt(zip.length - 22 - directoryAt(zip))
  const record = Buffer.alloc(56 + 20 + 22)
  record.write('PK\u0006\u0006', 0, 'latin1')
  record.writeBigUInt64LE(44n, 4)
  record.writeBigUInt64LE(BigInt(entries), 24)
  record.writeBigUInt64LE(BigInt(entries), 32)
  record.writeBigUInt64LE(size, 40)
  record.writeBigUInt64LE(BigInt(movedTo), 48)
  record.write('PK\u0006\u0007', 56, 'latin1')
  record.writeBigUInt64LE(BigInt(movedTo) + size, 64)
  record.writeUInt32LE(1, 72)
  record.write('PK\u0005\u0006', 76, 'latin1')
  record.writeUInt16LE(0xff_ff, 84)
  record.writeUInt16LE(0xff_ff, 86)
  record.writeUInt32LE(0xff_ff_ff_ff, 88)
  record.writeUInt32LE(0xff_ff_ff_ff, 92)
  return record
}
