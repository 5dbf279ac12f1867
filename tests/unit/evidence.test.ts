import { createHash } from 'node:crypto'
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { alreadyEvidence } from '../../shared/domain/evidence.ts'
import { LARGEST_IMAGE } from '../../shared/domain/image.ts'
import { LONGEST_PART } from '../../shared/domain/incomingFile.ts'
import { postIdOf } from '../../shared/domain/postId.ts'
import {
  addQuotation,
  addScreenshot,
  ADVERSE,
  BREACH,
  candidate,
  containing,
  decision,
  FIRST_DAY,
  followed,
  openCore,
  openVetting,
  sendScreenshot,
  written,
  type OpenCore,
} from '../builders.ts'
import { gif, JPEG, png, webp } from '../pictures.ts'

const PICTURE = png({ width: 320, height: 200 })
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const HASH = hashOf(PICTURE)
const fileOf = (core: OpenCore, sha256 = HASH) => join(core.folder, 'evidence', sha256.slice(0, 2), sha256)

/** Every file under the folder of evidence, by its name. */
function filesIn(core: OpenCore): readonly string[] {
  const root = join(core.folder, 'evidence')
  if (!existsSync(root)) return []
  return readdirSync(root, { withFileTypes: true, recursive: true }).flatMap((each) =>
    each.isFile() ? [each.name] : [],
  )
}

async function vettingOf(core: OpenCore, handle = 'voice_example'): Promise<string> {
  return (await openVetting(core, await candidate(core, handle))).id
}

async function evidenceOf(core: OpenCore, vetting: string) {
  return (await core.page.vetting({ vetting })).evidence
}

/** As the page puts a picture together from its parts. */
async function shown(core: OpenCore, evidence: string): Promise<Buffer> {
  const parts: Buffer[] = []
  for (let offset: number | null = 0; offset !== null;) {
    const part = await core.page.imagePart({ evidence, offset })
    parts.push(Buffer.from(part.bytes, 'base64'))
    offset = part.next
  }
  return Buffer.concat(parts)
}

describe('a screenshot', () => {
  test('is kept under its hash, byte for byte, and is there after a restart', async () => {
    const core = await openCore()
    const vetting = await vettingOf(core)
    const id = await addScreenshot(core, { vetting, check: 'replies' }, PICTURE)
    expect(await evidenceOf(core, vetting)).toMatchObject([
      {
        id,
        form: 'screenshot',
        check: 'replies',
        sha256: HASH,
        seenOn: FIRST_DAY,
        by: 'KS',
        image: { type: 'png', size: PICTURE.length, width: 320, height: 200, moves: false, state: 'as-kept' },
      },
    ])
    expect(readFileSync(fileOf(core))).toEqual(PICTURE)
    const again = await core.restart()
    expect(await shown(again, id)).toEqual(PICTURE)
    expect(filesIn(again)).toEqual([HASH])
  })

  test('is its owner’s alone to read', async ({ skip }) => {
    skip(process.platform === 'win32', 'Windows has no modes; real Electron is tried there.')
    const core = await openCore()
    await addScreenshot(core, { vetting: await vettingOf(core) }, PICTURE)
    const modes = [fileOf(core), join(fileOf(core), '..'), join(core.folder, 'evidence')].map(
      (each) => statSync(each).mode & 0o777,
    )
    expect(modes).toEqual([0o600, 0o700, 0o700])
  })

  test.each([
    ['JPEG', JPEG],
    ['GIF', gif({ width: 40, height: 30, frames: 2 })],
    ['WebP', webp()],
  ])('may be a %s', async (_, bytes) => {
    const core = await openCore()
    const id = await addScreenshot(core, { vetting: await vettingOf(core) }, bytes)
    expect(await shown(core, id)).toEqual(bytes)
  })

  test('of several megabytes comes in and goes out in parts', async () => {
    const core = await openCore()
    const long = png({ width: 1600, height: 1500, noise: true })
    expect(long.length).toBeGreaterThan(LONGEST_PART * 1.5)
    const id = await addScreenshot(core, { vetting: await vettingOf(core) }, long)
    expect(await core.page.imagePart({ evidence: id, offset: 0 })).toMatchObject({
      size: long.length,
      next: LONGEST_PART,
    })
    expect((await shown(core, id)).equals(long)).toBe(true)
  })

  test('that is too large, or says nothing, is refused before any of it is sent', async () => {
    const core = await openCore()
    const vetting = await vettingOf(core)
    const begin = (values: { says?: string; size?: number }) =>
      core.page.beginScreenshot({
        vetting,
        unfollow: null,
        check: null,
        says: values.says ?? 'A post.',
        link: '',
        reads: '',
        seenOn: FIRST_DAY,
        head: { name: 'a.png', size: values.size ?? 400 },
      })
    await expect(begin({ size: LARGEST_IMAGE + 1 })).rejects.toMatchObject({ message: containing('at most 20 MB') })
    await expect(begin({ size: 0 })).rejects.toMatchObject({ message: containing('empty') })
    await expect(begin({ says: '  ' })).rejects.toMatchObject({ code: 'invalid' })
  })

  test('that is no picture is refused after its first bytes, and nothing of it is kept', async () => {
    const core = await openCore()
    const vetting = await vettingOf(core)
    const before = written(core)
    const page = Buffer.alloc(3 * LONGEST_PART, '<html><script>alert(1)</script>')
    await expect(sendScreenshot(core, { vetting }, page)).rejects.toMatchObject({
      code: 'invalid',
      message: containing('Nothing was saved.'),
    })
    const behind = Buffer.concat([PICTURE, Buffer.from('PK')])
    await expect(sendScreenshot(core, { vetting }, behind)).rejects.toMatchObject({ code: 'invalid' })
    expect([written(core), filesIn(core)]).toEqual([before, []])
  })

  test('of somebody who seems under 18 is refused: nothing is collected', async () => {
    const core = await openCore()
    const vetting = await vettingOf(core)
    await core.page.mark({ vetting, mark: 'seems-under-18', on: true })
    await expect(sendScreenshot(core, { vetting }, PICTURE)).rejects.toMatchObject({ message: containing('under 18') })
    expect(filesIn(core)).toEqual([])
  })

  test('that comes in while the vetting is decided is refused, and its file goes again', async () => {
    const core = await openCore()
    const vetting = await vettingOf(core)
    const { file, next } = await core.page.beginScreenshot({
      vetting,
      unfollow: null,
      check: null,
      says: 'A post.',
      link: '',
      reads: '',
      seenOn: FIRST_DAY,
      head: { name: 'a.png', size: PICTURE.length },
    })
    expect(next).toEqual({ offset: 0, length: 32 })
    await core.page.decide({ ...decision(vetting, 'not-for-us'), reason: 'Not for us.' })
    const give = (part: Buffer) => core.page.giveBytes({ file, offset: 0, bytes: part.toString('base64') })
    await give(PICTURE.subarray(0, 32))
    await expect(give(PICTURE)).rejects.toMatchObject({ message: containing('has been decided') })
    expect(filesIn(core)).toEqual([])
  })

  test('is told of where it is evidence already, and is kept once however often it is evidence', async () => {
    const core = await openCore()
    const first = await vettingOf(core)
    await addScreenshot(core, { vetting: first }, PICTURE)
    const found = await core.page.lookForImage({ sha256: HASH })
    expect(alreadyEvidence(found.uses, found.total)).toBe('This image is already evidence for @voice_example, case 1.')
    await expect(sendScreenshot(core, { vetting: first }, PICTURE)).rejects.toMatchObject({
      message: containing('kept here already'),
    })
    const second = await vettingOf(core, 'moss_example')
    await addScreenshot(core, { vetting: second }, PICTURE)
    expect(filesIn(core)).toEqual([HASH])
    expect((await core.page.lookForImage({ sha256: HASH })).total).toBe(2)
    expect(await core.page.lookForImage({ sha256: hashOf(JPEG) })).toEqual({ uses: [], total: 0 })
  })

  test('that is taken back stays while other evidence names it, and then its file goes', async () => {
    const core = await openCore()
    const first = await addScreenshot(core, { vetting: await vettingOf(core) }, PICTURE)
    const second = await addScreenshot(core, { vetting: await vettingOf(core, 'moss_example') }, PICTURE)
    await core.page.withdrawEvidence({ evidence: first })
    expect(await shown(core, second)).toEqual(PICTURE)
    await core.page.withdrawEvidence({ evidence: second })
    expect(filesIn(core)).toEqual([])
  })

  test('of a breach is evidence of the entry to unfollow too', async () => {
    const core = await openCore()
    const account = await followed(core, 'voice_example')
    const audit = (await openVetting(core, account, 'audit')).id
    await core.page.answerCheck({ vetting: audit, check: 'replies', answer: BREACH })
    await addScreenshot(core, { vetting: audit }, PICTURE)
    await core.page.decide({ ...decision(audit, 'unfollow-urgently'), ...ADVERSE })
    const [entry] = (await core.page.listUrgent({})).open
    const { evidence } = await core.page.unfollow({ unfollow: entry?.id ?? '' })
    expect(evidence).toMatchObject([{ form: 'screenshot', sha256: HASH, image: { width: 320, state: 'as-kept' } }])
    expect(await shown(core, evidence[0]?.id ?? '')).toEqual(PICTURE)
    const before = core.storage.db.prepare('SELECT * FROM evidence ORDER BY counter').all()
    core.storage.rebuild()
    expect(core.storage.db.prepare('SELECT * FROM evidence ORDER BY counter').all()).toEqual(before)
  })

  test('has no picture to give where the evidence is words', async () => {
    const core = await openCore()
    const evidence = await addQuotation(core, { vetting: await vettingOf(core) })
    await expect(core.page.imagePart({ evidence, offset: 0 })).rejects.toMatchObject({ code: 'invalid' })
  })
})

describe('a file of evidence that is not as it was kept', () => {
  const setUp = async () => {
    const core = await openCore()
    const vetting = await vettingOf(core)
    return { core, vetting, id: await addScreenshot(core, { vetting }, PICTURE) }
  }
  const stateOf = async (core: OpenCore, vetting: string) => (await evidenceOf(core, vetting))[0]?.image?.state

  test('is not shown once it has changed, and the evidence says so', async () => {
    const { core, vetting, id } = await setUp()
    const other = Buffer.from(PICTURE)
    other[other.length - 20] = (other[other.length - 20] ?? 0) ^ 1
    writeFileSync(fileOf(core), other)
    await expect(core.page.imagePart({ evidence: id, offset: 0 })).rejects.toMatchObject({
      message: containing('This file has changed since it was kept.'),
    })
    expect(await stateOf(core, vetting)).toBe('changed')
  })

  test('is noticed without being shown where it has another length, or is gone', async () => {
    const { core, vetting, id } = await setUp()
    appendFileSync(fileOf(core), 'more')
    expect(await stateOf(core, vetting)).toBe('changed')
    rmSync(fileOf(core))
    expect(await stateOf(core, vetting)).toBe('missing')
    await expect(core.page.imagePart({ evidence: id, offset: 0 })).rejects.toMatchObject({
      message: containing('is missing'),
    })
  })

  test('is found by the check, which names the account and tells every page when it is over', async () => {
    const { core } = await setUp()
    const moss = await vettingOf(core, 'moss_example')
    await addScreenshot(core, { vetting: moss }, JPEG)
    writeFileSync(fileOf(core), Buffer.alloc(PICTURE.length, 7))
    expect(await core.page.keptImages({})).toMatchObject({ files: 2, check: { state: 'not-yet' }, faults: [] })
    expect((await core.page.checkImages({})).check.state).toBe('running')
    await vi.waitFor(() => expect(core.announced.at(-1)?.touched).toEqual(['evidenceFiles']))
    expect(await core.page.keptImages({})).toMatchObject({
      files: 2,
      bytes: PICTURE.length + JPEG.length,
      check: { state: 'done' },
      faults: [{ handle: '@voice_example', state: 'changed' }],
    })
    expect((await core.page.start({})).notices).toMatchObject([{ tone: 'warning', text: containing('1 screenshot') }])
  })

  test('is put right by the same image again', async () => {
    const { core, vetting, id } = await setUp()
    writeFileSync(fileOf(core), 'something else')
    const before = written(core)
    await sendScreenshot(core, { vetting }, PICTURE)
    expect(await shown(core, id)).toEqual(PICTURE)
    expect([await stateOf(core, vetting), written(core)]).toEqual(['as-kept', before])
  })
})

describe('at the start', () => {
  test('what a kill left is swept, and nothing that somebody else put there', async () => {
    const core = await openCore()
    const vetting = await vettingOf(core)
    await addScreenshot(core, { vetting }, PICTURE)
    core.close()
    const lost = hashOf(JPEG)
    mkdirSync(join(fileOf(core, lost), '..'), { recursive: true })
    writeFileSync(fileOf(core, lost), JPEG)
    writeFileSync(`${fileOf(core)}.0a1b2c3d.partial`, PICTURE.subarray(0, 100))
    writeFileSync(join(core.folder, 'evidence', 'notes.txt'), 'mine')
    const again = await core.restart()
    await vi.waitFor(() => expect(filesIn(again).toSorted()).toEqual([HASH, 'notes.txt'].toSorted()), 8_000)
    expect((await evidenceOf(again, vetting))[0]?.image?.state).toBe('as-kept')
  })

  test('nothing is swept beside records that could not be used, for those may name it', async () => {
    const core = await openCore()
    await addScreenshot(core, { vetting: await vettingOf(core) }, PICTURE)
    core.close()
    rmSync(join(core.folder, 'bonafide.sqlite'))
    rmSync(join(core.folder, 'bonafide.sqlite-wal'), { force: true })
    writeFileSync(join(core.folder, 'unusable-2026-11-22T100000.sqlite'), 'damaged')
    const again = await core.restart()
    await again.page.checkImages({})
    await new Promise((wake) => setTimeout(wake, 4_000))
    expect((await again.page.keptImages({})).files).toBe(0)
    expect(filesIn(again)).toEqual([HASH])
  })

  test('the file of an account that was erased goes with its records', async () => {
    const core = await openCore()
    const vetting = await vettingOf(core)
    await addScreenshot(core, { vetting }, PICTURE)
    const { account } = await core.page.vetting({ vetting })
    core.storage.erase({ admin: null, at: '2026-11-22T11:00:00.000Z', believed: null }, account.id)
    const again = await core.restart()
    await vi.waitFor(() => expect(filesIn(again)).toEqual([]), 8_000)
  })
})

describe('the link of a post', () => {
  test.each([
    ['https://x.com/voice_example/status/1850000000000000000', 'x', '1850000000000000000', '2024-10-26T02:22:25.994Z'],
    ['https://twitter.com/voice_example/status/20', 'x', '20', null],
    ['https://bsky.app/profile/voice.example/post/3kabc', 'bluesky', '3kabc', null],
    ['https://social.example/@voice/113000000000000000', 'mastodon', '113000000000000000', null],
    ['https://www.instagram.com/p/Cabcdef/', 'instagram', 'Cabcdef', null],
  ])('%s names it as its platform does', (link, platform, id, at) => {
    expect(postIdOf(link)).toEqual({ platform, id, at })
  })

  test.each(['', 'https://x.com/voice_example', 'no link', 'https://news.example/a/1'])('%s names none', (link) => {
    expect(postIdOf(link)).toBeNull()
  })

  test('gives its id to the evidence', async () => {
    const core = await openCore()
    const vetting = await vettingOf(core)
    await core.page.addEvidence({
      vetting,
      unfollow: null,
      check: null,
      form: 'link',
      says: 'A reply.',
      link: 'https://x.com/voice_example/status/1850000000000000000',
      reads: '',
      seenOn: FIRST_DAY,
    })
    expect(await evidenceOf(core, vetting)).toMatchObject([
      { post: { platform: 'x', id: '1850000000000000000', at: containing('2024-10-26') }, image: null },
    ])
  })
})
