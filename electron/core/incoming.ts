// Files on their way in: a reader asks for ranges of bytes, the page brings them part by part, nothing touches the disk.
import { Refusal, type Handlers } from '../../shared/api/call.ts'
import type { BonafideContract } from '../../shared/api/contract.ts'
import { type FileHead, type Incoming, LONGEST_PART, type Part } from '../../shared/domain/incomingFile.ts'

/** A file that the page holds. `read` gives exactly those bytes; it throws once the file has been dropped. */
export type IncomingFile = {
  readonly head: FileHead
  readonly read: (offset: number, length: number) => Promise<Uint8Array>
}

export type IncomingFiles = {
  /**
   * Hands the file to `take`, which reads what it needs. Gives the first part that it wants, or null where it has ended
   * without reading. What `take` throws is thrown to the page: here, or by `giveBytes`.
   */
  readonly begin: (head: FileHead, take: (file: IncomingFile) => Promise<void>) => Promise<Incoming>
  /** Ends a file on the way: the reader's `read` throws `Refusal`. */
  readonly drop: (file: string) => void
}

type Wanted = { readonly part: Part; readonly give: (bytes: Uint8Array) => void; readonly fail: (why: Error) => void }
type OnTheWay = {
  wanted: Wanted | null
  settle: (() => void) | null
  error: Error | null
  ended: boolean
  last: number
}

/** At once. A page asks for one at a time; more are tabs that were closed. */
const MOST = 8
/** A page that has not brought a part for this long has gone. */
const FORGOTTEN_AFTER_MS = 10 * 60_000

export function createIncoming(
  newId: () => string,
  now: () => number,
): { readonly files: IncomingFiles; readonly calls: Pick<Handlers<BonafideContract>, 'giveBytes' | 'dropFile'> } {
  const files = new Map<string, OnTheWay>()

  const drop = (id: string) => {
    const file = files.get(id)
    files.delete(id)
    file?.wanted?.fail(new Refusal('not-found', 'This file is not being read any more. Please choose it again.'))
  }
  const makeRoom = () => {
    for (const [id, file] of files) if (now() - file.last > FORGOTTEN_AFTER_MS) drop(id)
    if (files.size >= MOST)
      throw new Refusal('refused', 'Several files are being read already. Please wait until one of them is in.')
  }
  /** Waits until the reader wants a part, has ended, or has failed. */
  const stateOf = async (id: string, file: OnTheWay): Promise<Incoming> => {
    if (file.wanted === null && !file.ended) await new Promise<void>((resolve) => (file.settle = resolve))
    file.settle = null
    if (file.ended) files.delete(id)
    if (file.error !== null) throw file.error
    return { file: id, next: file.wanted?.part ?? null }
  }

  const begin: IncomingFiles['begin'] = (head, take) => {
    makeRoom()
    const id = newId()
    const file: OnTheWay = { wanted: null, settle: null, error: null, ended: false, last: now() }
    files.set(id, file)
    const ask = (part: Part) =>
      new Promise<Uint8Array>((give, fail) => {
        file.wanted = { part, give, fail }
        file.settle?.()
      })
    const read = async (offset: number, length: number) => {
      if (offset + length > head.size)
        throw new Refusal('invalid', 'The file is shorter than it says. Nothing was saved.')
      const whole = new Uint8Array(length)
      for (let at = 0; at < length; at += LONGEST_PART)
        whole.set(await ask({ offset: offset + at, length: Math.min(LONGEST_PART, length - at) }), at)
      return whole
    }
    void take({ head, read })
      .catch((error: unknown) => {
        file.error = error instanceof Error ? error : new Error(String(error))
      })
      .finally(() => {
        file.ended = true
        file.settle?.()
      })
    return stateOf(id, file)
  }

  return {
    files: { begin, drop },
    calls: {
      giveBytes: ({ file: id, offset, bytes }) => {
        const file = files.get(id)
        const wanted = file?.wanted ?? null
        if (file === undefined || wanted === null || wanted.part.offset !== offset)
          throw new Refusal('not-found', 'This file is not being read any more. Please choose it again.')
        const given = Buffer.from(bytes, 'base64')
        if (given.length !== wanted.part.length)
          throw new Refusal('invalid', 'The file changed while it was read. Nothing was saved; please choose it again.')
        file.wanted = null
        file.last = now()
        wanted.give(given)
        return stateOf(id, file)
      },
      dropFile: ({ file }) => {
        drop(file)
        return {}
      },
    },
  }
}
