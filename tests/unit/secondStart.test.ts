// How a second start finds the first, where another program may stand in the way.
import { once } from 'node:events'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { askFirstStart, listenForSecondStart } from '../../electron/host/front.ts'
import { takeLock } from '../../electron/host/lock.ts'
import { temporaryFolder } from '../builders.ts'

describe('how a second start finds the first', () => {
  test('only by the secret; a wrong or endless line gets nothing', async () => {
    const folder = temporaryFolder()
    let asked = 0
    const link = `http://127.0.0.1:1/#${'x'.repeat(32)}`
    const front = await listenForSecondStart(folder, 'loopback', () => {
      asked += 1
      return link
    })
    onTestFinished(() => front.close())
    expect(await askFirstStart(folder)).toEqual({ shell: 'loopback', link })
    const file = join(folder, 'running.json')
    const known = z.looseObject({ port: z.number(), secret: z.string() }).parse(JSON.parse(readFileSync(file, 'utf8')))
    for (const secret of [
      '',
      'x',
      known.secret.slice(1),
      `${known.secret}x`,
      'x'.repeat(400),
      `${'x'.repeat(43)}\n${known.secret}`,
    ]) {
      writeFileSync(file, JSON.stringify({ ...known, secret }))
      expect(await askFirstStart(folder)).toBeNull()
    }
    expect(asked).toBe(1)
  })

  test('a link that Bonafide never gives is not believed: another program may have got the port', async () => {
    const own = `http://127.0.0.1:65535/#${'x'.repeat(32)}`
    const links = [
      'https://evil.example/',
      'http://127.0.0.1:1/',
      `http://127.0.0.1:1/"><script>1</script>#${'x'.repeat(32)}`,
      `http://127.0.0.1:1@evil.example/#${'x'.repeat(32)}`,
      'file:///etc/passwd',
      'javascript:1',
      `${own}\n`,
      `\u001b[31m${own}`,
      5,
      {},
      ['x'],
    ]
    expect(await answerOf(own)).toMatchObject({ link: own })
    for (const link of links) expect(await answerOf(link)).toBeNull()
  })

  test('what a killed owner left is gone before anybody could ask it', () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'running.json'), JSON.stringify({ shell: 'loopback', port: 1, pid: 1, secret: 'x' }))
    const lock = takeLock(folder)
    expect(readdirSync(folder)).not.toContain('running.json')
    lock?.release()
  })
})

/** What a second start makes of another program's answer. */
async function answerOf(link: unknown) {
  const folder = temporaryFolder()
  const server = createServer(
    (socket) => void socket.on('error', () => undefined).end(`${JSON.stringify({ link })}\n`),
  ).listen(0, '127.0.0.1')
  onTestFinished(() => void server.close())
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  writeFileSync(join(folder, 'running.json'), JSON.stringify({ shell: 'loopback', port, pid: 1, secret: 'x' }))
  return askFirstStart(folder)
}
