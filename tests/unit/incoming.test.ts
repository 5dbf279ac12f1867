import { expect, test } from 'vitest'
import { createIncoming } from '../../electron/core/incoming.ts'
import { LONGEST_PART } from '../../shared/domain/incomingFile.ts'
import { countedIds } from '../builders.ts'

const setUp = () => {
  const clock = { now: 0 }
  return { ...createIncoming(countedIds(), () => clock.now), clock }
}
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')

test('the core asks for the ranges that it reads, and nothing else of the file crosses', async () => {
  const { files, calls } = setUp()
  const content = Buffer.from('PK-what lies between-END')
  const read: string[] = []
  const begun = await files.begin({ name: 'a.zip', size: content.length }, async (incoming) => {
    read.push(Buffer.from(await incoming.read(content.length - 3, 3)).toString())
    read.push(Buffer.from(await incoming.read(0, 2)).toString())
  })
  const { file } = begun
  let { next } = begun
  const asked: number[] = []
  while (next !== null) {
    asked.push(next.offset)
    const bytes = base64(content.subarray(next.offset, next.offset + next.length))
    next = (await calls.giveBytes({ file, offset: next.offset, bytes })).next
  }
  expect(read).toEqual(['END', 'PK'])
  expect(asked).toEqual([content.length - 3, 0])
})

test('a long range crosses in parts and is put together again', async () => {
  const { files, calls } = setUp()
  const content = Uint8Array.from({ length: LONGEST_PART * 2 + 7 }, (_, at) => at % 251)
  let whole: Uint8Array = new Uint8Array()
  const begun = await files.begin({ name: 'a.png', size: content.length }, async (incoming) => {
    whole = await incoming.read(0, content.length)
  })
  const { file } = begun
  let { next } = begun
  let parts = 0
  while (next !== null) {
    parts++
    const bytes = base64(content.subarray(next.offset, next.offset + next.length))
    next = (await calls.giveBytes({ file, offset: next.offset, bytes })).next
  }
  expect(parts).toBe(3)
  expect(Buffer.compare(whole, content)).toBe(0)
})

test('what the reader refuses is told to the page, with the part that showed it', async () => {
  const { files, calls } = setUp()
  const { file } = await files.begin({ name: 'a.png', size: 4 }, async (incoming) => {
    await incoming.read(0, 4)
    throw new Error('no picture')
  })
  await expect(calls.giveBytes({ file, offset: 0, bytes: 'AAAAAA==' })).rejects.toThrow('no picture')
})

test('a file that grew shorter, a part out of turn and a file that was dropped are refused with a sentence', async () => {
  const { files, calls } = setUp()
  const begin = () => files.begin({ name: 'a', size: 4 }, async (incoming) => void (await incoming.read(0, 4)))
  const { file } = await begin()
  expect(() => calls.giveBytes({ file, offset: 2, bytes: 'AAAA' })).toThrow('not being read any more')
  expect(() => calls.giveBytes({ file, offset: 0, bytes: 'AAAA' })).toThrow('changed while it was read')
  await calls.dropFile({ file })
  expect(() => calls.giveBytes({ file, offset: 0, bytes: 'AAAAAA==' })).toThrow('not being read any more')
})

test('files that a closed tab left half sent make room again', async () => {
  const { files, clock } = setUp()
  const begin = () => files.begin({ name: 'a', size: 4 }, (incoming) => incoming.read(0, 4).then(() => undefined))
  for (let open = 0; open < 8; open++) await begin()
  expect(begin).toThrow('Several files')
  clock.now = 11 * 60_000
  expect((await begin()).next).toEqual({ offset: 0, length: 4 })
})
