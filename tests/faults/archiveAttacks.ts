// Archives made to harm, each with what it would do to a careless reader.
import { crc32 } from 'node:zlib'
import { fileOf, fileOfPieces, type CountedFile } from '../incomingFiles.ts'
import { assigned, rawZip, xEntries, zip64End, zipOf, type RawMember } from '../zips.ts'
import { smallArchive } from './importFiles.ts'

export type ArchiveAttack = {
  readonly what: string
  readonly make: () => CountedFile | Promise<CountedFile>
  /** What the refusal says. Null: nothing in it can do harm, and the lists are read. */
  readonly refusal: RegExp | null
}

const list = (ids: readonly string[]) => assigned('following', 0, xEntries('following', ids))
const honest: RawMember = { name: 'data/following.js', content: list(['11', '12']) }
const zip = (bytes: Buffer) => fileOf('archive.zip', bytes)
const MB = 1024 * 1024

export const archiveAttacks: readonly ArchiveAttack[] = [
  ...[
    '../../data/following.js',
    'data/../../following.js',
    '/data/following.js',
    'C:/data/following.js',
    String.raw`..\..\data\following.js`,
  ].map((name): ArchiveAttack => ({
    what: `a path that leads out of the archive: ${name}`,
    make: () => zip(rawZip([honest, { name, content: list(['13']) }])),
    refusal: /outside its own folder/,
  })),
  {
    what: 'a symbolic link in the place of a list',
    make: () => zip(rawZip([{ name: 'data/following.js', content: '/etc/passwd', mode: 0o120_777 }])),
    refusal: /link to another place/,
  },
  {
    what: 'a list that is encrypted',
    make: () => zip(rawZip([{ ...honest, flags: 0x08_01 }])),
    refusal: /protected by a password/,
  },
  {
    what: 'a list that is strongly encrypted',
    make: () => zip(rawZip([{ ...honest, flags: 0x08_41 }])),
    refusal: /protected by a password/,
  },
  {
    what: 'two lists of the same name',
    make: () => zip(rawZip([honest, { ...honest, content: list(['13']) }])),
    refusal: /two files of the same name/,
  },
  {
    what: 'an overlapping bomb: 60 KB that are 200 lists of 40 MB each, 8 GB',
    make: overlapping,
    refusal: /share their contents/,
  },
  {
    what: 'a bomb: 40 MB of blanks in 40 KB',
    make: () => zip(rawZip([{ name: 'data/following.js', content: Buffer.alloc(40 * MB, ' ') }])),
    refusal: /packed more tightly/,
  },
  {
    what: 'a list that says that it is short, and is not',
    make: () => zip(rawZip([{ name: 'data/following.js', content: Buffer.alloc(64 * MB, ' '), size: 100 }])),
    refusal: /not as long as the archive says/,
  },
  {
    what: 'a list that says that it is long, and is not',
    make: () => zip(rawZip([{ ...honest, size: 5_000 }])),
    refusal: /not as long as the archive says/,
  },
  {
    what: 'a list that says that it has four gigabytes',
    make: () => zip(rawZip([{ ...honest, size: 0xff_ff_ff_fe }])),
    refusal: /packed more tightly/,
  },
  { what: 'three lists of 100 MB, which nothing is wrong with', make: long, refusal: /longer than Bonafide reads/ },
  { what: '100,000 files', make: () => zip(manyFiles(100_000)), refusal: /holds 100,000 files/ },
  {
    what: 'one file, and an end that says 60,000',
    make: () => zip(rawZip([honest], { entries: 60_000 })),
    refusal: /damaged/,
  },
  {
    what: 'two files, and an end that says one: the other is not there',
    make: () => zip(rawZip([honest, { name: 'data/follower.js', content: 'x' }], { entries: 1 })),
    refusal: null,
  },
  {
    what: 'a list whose checksum is of something else',
    make: () => zip(rawZip([{ ...honest, crc: 1 }])),
    refusal: /damaged/,
  },
  {
    what: 'a way of packing that nobody knows',
    make: () => zip(rawZip([{ ...honest, method: 99 }])),
    refusal: /damaged/,
  },
  {
    what: 'a zip within a zip, in the place of a list',
    make: async () => zip(await zipOf({ 'data/following.js': await smallArchive() })),
    refusal: null,
  },
  {
    what: 'the first half of a zip',
    make: async () => zip((await smallArchive()).subarray(0, 700)),
    refusal: /cut off/,
  },
  {
    what: 'a directory that begins behind the end of the file',
    make: async () => {
      const bytes = await smallArchive()
      bytes.writeUInt32LE(0x7f_ff_ff_ff, bytes.length - 6)
      return zip(bytes)
    },
    refusal: /damaged/,
  },
  {
    what: 'a list whose bytes lie behind the end of the file',
    make: () => {
      const bytes = rawZip([honest])
      bytes.writeUInt32LE(0x7f_ff_ff_ff, bytes.length - 22 - honest.name.length - 4)
      return zip(bytes)
    },
    refusal: /damaged/,
  },
]

function overlapping(): CountedFile {
  const content = Buffer.alloc(40 * MB, ' ')
  const shared = Array.from({ length: 199 }, (_, n): RawMember => ({
    name: `data/following-part${n + 1}.js`,
    content,
    sharesBytes: true,
  }))
  return zip(rawZip([{ name: 'data/following.js', content }, ...shared]))
}

/** Stored, not packed: the page's file is as long as its lists say. */
function long(): CountedFile {
  const size = 100 * MB
  const head = 30
  const names = ['data/following.js', 'data/follower.js', 'data/block.js']
  const places: number[] = []
  const locals = names.map((name) => rawZip([{ name, stored: true, content: '' }]).subarray(0, head + name.length))
  let at = 0
  for (const local of locals) {
    places.push(at)
    at += local.length + size
  }
  const crc = crc32(Buffer.alloc(size))
  const whole = rawZip(names.map((name) => ({ name, stored: true, content: '', crc, size })))
  const directory = whole.subarray(whole.readUInt32LE(whole.length - 6))
  let entry = 0
  names.forEach((name, n) => {
    directory.writeUInt32LE(size, entry + 20)
    directory.writeUInt32LE(places[n] ?? 0, entry + 42)
    entry += 46 + name.length
  })
  directory.writeUInt32LE(at, directory.length - 6)
  const pieces = locals.map((bytes, n) => ({ at: places[n] ?? 0, bytes }))
  return fileOfPieces('archive.zip', at + directory.length, [...pieces, { at, bytes: directory }])
}

function manyFiles(count: number): Buffer {
  const bytes = rawZip(
    Array.from({ length: count }, (_, n) => ({ name: `data/tweets_media/${n}.jpg`, stored: true })),
    { entries: 0 },
  )
  return Buffer.concat([bytes.subarray(0, -22), zip64End(bytes, { entries: count })])
}
