// What yauzl asks of a file, answered by the page's: ranges of bytes, most of them from a few kept blocks.
import { Readable } from 'node:stream'
import { callbackify } from 'node:util'
import { RandomAccessReader } from 'yauzl'
import type { IncomingFile } from '../incoming.ts'

/** One trip to the page, in bytes. The directory of an archive is read in rows of 46: most come from a kept block. */
const BLOCK = 256 * 1024
const MOST_KEPT = 4

export type ZipReader = {
  readonly reader: RandomAccessReader
  /** Time that was spent waiting for the page, in ms. */
  readonly waited: () => number
  /** What the page's file threw, before yauzl made its own error of it. */
  readonly failure: () => Error | null
}

export function createZipReader(file: IncomingFile): ZipReader {
  const kept = new Map<number, Promise<Uint8Array>>()
  let waited = 0
  let failure: Error | null = null

  const load = async (at: number): Promise<Uint8Array> => {
    const began = performance.now()
    try {
      return await file.read(at, Math.min(BLOCK, file.head.size - at))
    } catch (error) {
      failure ??= error instanceof Error ? error : new Error(String(error))
      throw error
    } finally {
      waited += performance.now() - began
    }
  }
  const blockAt = (at: number): Promise<Uint8Array> => {
    const block = kept.get(at) ?? load(at)
    kept.delete(at)
    kept.set(at, block)
    for (const oldest of kept.keys()) if (kept.size > MOST_KEPT) kept.delete(oldest)
    return block
  }
  /** The bytes of the block at `position`, from there on. */
  const from = async (position: number, most: number): Promise<Uint8Array> => {
    // Offsets stand in the archive and may say anything.
    if (!Number.isSafeInteger(position) || position < 0 || position >= file.head.size) throw new Error('beyond the end')
    const start = position - (position % BLOCK)
    const block = await blockAt(start)
    return block.subarray(position - start, position - start + most)
  }
  async function* range(start: number, end: number): AsyncGenerator<Buffer, void, undefined> {
    for (let at = start; at < end;) {
      const bytes = await from(at, end - at)
      yield Buffer.from(bytes)
      at += bytes.length
    }
  }

  return { reader: new PageReader(range), waited: () => waited, failure: () => failure }
}

type Range = (start: number, end: number) => AsyncGenerator<Buffer, void, undefined>

/** A class because yauzl wants one to extend. */
class PageReader extends RandomAccessReader {
  readonly #range: Range

  constructor(range: Range) {
    super()
    this.#range = range
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.#range(start, end))
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null, read?: number) => void,
  ): void {
    const fill = async () => {
      let read = 0
      for await (const bytes of this.#range(position, position + length)) read += bytes.copy(buffer, offset + read)
      return read
    }
    callbackify(fill)(callback)
  }
}
