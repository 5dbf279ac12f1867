// Pictures that are none, and pictures that were tampered with: refused with a sentence, or kept byte for byte within the limits.
import { join } from 'node:path'
import { LARGEST_IMAGE, LONGEST_SIDE, MOST_PIXELS, readImage } from '../../shared/domain/image.ts'
import { createChance } from '../bench/accounts.ts'
import { ImagePart } from '../../shared/api/evidenceViews.ts'
import { openCore, type OpenCore } from '../bench/openCore.ts'
import { hostilePictures } from '../hostilePictures.ts'
import { ALPH, ANIM, anmf, gif, JPEG, png, VP8, VP8L, vp8x, webp } from '../pictures.ts'
import { faultOfFiles, prepare, send } from './keeping.ts'
import { createTally, type Outcome } from './outcome.ts'
import { scratch } from './scratch.ts'

/** A refusal is quick, whatever the file claims. Milliseconds, on a machine that does other things too. */
const SOON = 5_000

export async function attackWithImages(extent: {
  readonly mutations: number
  readonly seed: number
}): Promise<readonly Outcome[]> {
  const place = scratch('memory')
  const folder = join(place.folder, 'data')
  const vetting = await prepare(folder)
  const core = await openCore(folder)
  const attack = { core, folder, vetting }
  try {
    return [await bombs(attack), await mutations(attack, extent)]
  } finally {
    core.storage.close()
    place.remove()
  }
}

type Attacked = { readonly core: OpenCore; readonly folder: string; readonly vetting: string }

async function bombs(attacked: Attacked): Promise<Outcome> {
  const tally = createTally('pictures as evidence: bombs, polyglots, SVG, wrong type')
  for (const { what, bytes, why } of hostilePictures) {
    const { lost, isKept, said } = await judge(attacked, bytes)
    if (lost !== null) tally.lose(`${what}: ${lost}`)
    else if (isKept) tally.lose(`${what}: it was kept`)
    else if (!said.includes(why)) tally.lose(`${what}: refused for another reason: ${said}`)
    else tally.pass()
  }
  return tally.outcome('each refused with its own sentence; no file and no record left')
}

async function mutations(attacked: Attacked, extent: { readonly mutations: number; readonly seed: number }) {
  const tally = createTally(`pictures as evidence: bytes changed, cut, put in, moved (seed ${extent.seed})`)
  const chance = createChance(extent.seed)
  let kept = 0
  for (let n = 0; n < extent.mutations; n++) {
    const bytes = mutate(Buffer.from(chance.one(originals)), chance)
    const { lost, isKept } = await judge(attacked, bytes)
    if (lost === null) tally.pass()
    else tally.lose(`mutation ${n}: ${lost}`)
    kept += isKept ? 1 : 0
  }
  return tally.outcome(`${kept} were still pictures and kept as they came, ${extent.mutations - kept} refused`)
}

const small = { width: 16, height: 12 }
const originals: readonly Buffer[] = [
  png({ width: 64, height: 48 }),
  JPEG,
  gif({ width: 24, height: 18, frames: 3 }),
  webp(),
  webp([VP8L]),
  webp([vp8x(small, 0x10), ALPH, VP8]),
  webp([vp8x(small, 0x02), ANIM, anmf(small, [VP8]), anmf(small, [VP8L])]),
]

type Chance = ReturnType<typeof createChance>

/** One to four changes: a byte anywhere or near the start, a length field at its limits, a cut, a part twice or gone. */
function mutate(original: Buffer, chance: Chance): Buffer {
  let bytes = original
  for (let changes = 1 + chance.below(4); changes > 0; changes--) {
    const at = chance.below(chance.below(2) === 0 ? Math.min(64, bytes.length) : bytes.length)
    const length = 1 + chance.below(40)
    switch (chance.below(6)) {
      case 0:
        bytes[at] = chance.below(256)
        break
      case 1:
        bytes[at] = (bytes[at] ?? 0) ^ (1 << chance.below(8))
        break
      case 2:
        bytes.fill(chance.one([0x00, 0xff, 0x7f, 0x80]), at, Math.min(bytes.length, at + 4))
        break
      case 3:
        bytes = bytes.subarray(0, Math.max(1, at))
        break
      case 4:
        bytes = Buffer.concat([bytes.subarray(0, at + length), bytes.subarray(at)])
        break
      default:
        bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)])
    }
    if (bytes.length === 0) return Buffer.from([0])
  }
  return bytes
}

type Judged = { readonly lost: string | null; readonly isKept: boolean; readonly said: string }

async function judge({ core, folder, vetting }: Attacked, bytes: Uint8Array): Promise<Judged> {
  const from = performance.now()
  const reply = await send(core, vetting, bytes)
  const took = performance.now() - from
  const said = reply.ok ? '' : reply.failure.message
  const isKept = reply.ok
  const lost =
    took > SOON
      ? `it took ${Math.round(took)} ms`
      : !reply.ok && reply.failure.code !== 'invalid'
        ? `answered with ${reply.failure.code}: ${said}`
        : (faultOfFiles(core, folder) ?? (isKept ? await notAsItCame(core, bytes) : null))
  if (isKept) await core.call('withdrawEvidence', { evidence: newest(core) })
  return { lost: lost ?? (isKept ? faultOfFiles(core, folder) : null), isKept, said }
}

/** What was kept is what came, and its header is within the limits. */
async function notAsItCame(core: OpenCore, bytes: Uint8Array): Promise<string | null> {
  const reading = readImage(bytes)
  if (!reading.ok) return 'it was kept against the rule of the page'
  const { width, height } = reading.image
  if (width > LONGEST_SIDE || height > LONGEST_SIDE || width * height > MOST_PIXELS || bytes.length > LARGEST_IMAGE)
    return 'it was kept against the limits'
  const { bytes: given } = ImagePart.parse(await core.call('imagePart', { evidence: newest(core), offset: 0 }))
  return given === Buffer.from(bytes).toString('base64') ? null : 'it is not given back as it came'
}

function newest(core: OpenCore): string {
  return String(core.storage.db.prepare('SELECT id FROM evidence ORDER BY counter DESC LIMIT 1').get()?.['id'])
}
