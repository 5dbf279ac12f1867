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
  /** What the page's file threw, before yauzl made its own error of it. */
  readonly failure: () => Error | null
}

export function createZipReader(file: IncomingFile): ZipReader {
  const kept = new Map<number, Uint8Array>()
  let failure: Error | null = null

  const blockAt = async (at: number): Promise<Uint8Array> => {
    const block = kept.get(at) ?? (await load(at))
    kept.delete(at)
    kept.set(at, block)
    for (const oldest of kept.keys()) if (kept.size > MOST_KEPT) kept.delete(oldest)
    return block
  }
  const load = async (at: number): Promise<Uint8Array> => {
    try {
      return await file.read(at, Math.min(BLOCK, file.head.size - at))
    } catch (error) {
      failure ??= error instanceof Error ? error : new Error(String(error))
      throw error
    }
  }
  async function* range(start: number, end: number): AsyncGenerator<Buffer, void, undefined> {
    for (let at = start; at < end;) {
      // Offsets stand in the archive and may say anything.
      if (!Number.isSafeInteger(at) || at < 0 || at >= file.head.size) throw new Error('beyond the end')
      const block = await blockAt(at - (at % BLOCK))
      const bytes = block.subarray(at % BLOCK, (at % BLOCK) + end - at)
      yield Buffer.from(bytes)
      at += bytes.length
    }
  }
  /** The bytes, where they lie in one block that is kept. */
  const keptBytes = (start: number, length: number): Uint8Array | null => {
    const within = start % BLOCK
    const block = kept.get(start - within)
    return block === undefined || within + length > block.length ? null : block.subarray(within, within + length)
  }

  return { reader: new PageReader(range, keptBytes), failure: () => failure }
}

type Range = (start: number, end: number) => AsyncGenerator<Buffer, void, undefined>

/** A class because yauzl wants one to extend. */
class PageReader extends RandomAccessReader {
  readonly #range: Range
  readonly #kept: (start: number, length: number) => Uint8Array | null

  constructor(range: Range, kept: (start: number, length: number) => Uint8Array | null) {
    super()
    this.#range = range
    this.#kept = kept
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
    const kept = this.#kept(position, length)
    if (kept !== null) {
      buffer.set(kept, offset)
      callback(null, length)
      return
    }
    const fill = async () => {
      let read = 0
      for await (const bytes of this.#range(position, position + length)) read += bytes.copy(buffer, offset + read)
      return read
    }
    callbackify(fill)(callback)
  }
}
