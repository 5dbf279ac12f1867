import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { askFirstStart, listenForSecondStart, sameSecret } from '../../electron/host/front.ts'
import { takeLock } from '../../electron/host/lock.ts'
import { temporaryFolder } from '../builders.ts'

/** Another process that takes the folder, says whether it could, and holds on until it is killed. */
async function otherProcess(folder: string) {
  const lock = new URL('../../electron/host/lock.ts', import.meta.url).href
  const script = `import { takeLock } from ${JSON.stringify(lock)}; process.stdout.write(takeLock(process.argv[1]) === null ? 'refused' : 'taken'); setInterval(() => {}, 1000)`
  const child = spawn(
    process.execPath,
    ['--input-type=module', '--experimental-strip-types', '--no-warnings', '-e', script, folder],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  onTestFinished(() => void child.kill('SIGKILL'))
  const [said] = z.tuple([z.instanceof(Buffer)]).parse(await once(child.stdout, 'data'))
  return {
    said: said.toString(),
    kill: async () => {
      child.kill('SIGKILL')
      await once(child, 'exit')
    },
  }
}

describe('a data folder', () => {
  test('has one owner at a time', () => {
    const folder = temporaryFolder()
    const first = takeLock(folder)
    expect(first).not.toBeNull()
    expect(takeLock(folder)).toBeNull()
    first?.release()
    first?.release()
    const next = takeLock(folder)
    expect(next).not.toBeNull()
    next?.release()
  })

  test('is refused to another process while we have it', async () => {
    const folder = temporaryFolder()
    const ours = takeLock(folder)
    expect((await otherProcess(folder)).said).toBe('refused')
    ours?.release()
    expect((await otherProcess(folder)).said).toBe('taken')
  })

  test('is freed by the system when its owner is killed', async () => {
    const folder = temporaryFolder()
    const other = await otherProcess(folder)
    expect(other.said).toBe('taken')
    expect(takeLock(folder)).toBeNull()
    await other.kill()
    const ours = takeLock(folder)
    expect(ours).not.toBeNull()
    ours?.release()
  })

  test('of two that differ, both can be had', () => {
    const locks = [takeLock(temporaryFolder()), takeLock(temporaryFolder())]
    expect(locks.every((lock) => lock !== null)).toBe(true)
    for (const lock of locks) lock?.release()
  })
})

/** As the loopback shell prints it. */
const LINK = `http://127.0.0.1:4321/#${'c'.repeat(32)}`

describe('a second start', () => {
  const Running = z.strictObject({ shell: z.string(), port: z.int(), pid: z.int(), secret: z.string() })
  const running = (folder: string) => Running.parse(JSON.parse(readFileSync(join(folder, 'running.json'), 'utf8')))
  const listen = async (folder: string, link: string | null = null) => {
    let asked = 0
    const front = await listenForSecondStart(folder, 'loopback', () => {
      asked += 1
      return link
    })
    onTestFinished(() => front.close())
    return { front, asked: () => asked }
  }
  /** What comes back for these bytes, or '' where the connection is simply ended. */
  const send = (port: number, text: string) =>
    new Promise<string>((resolve) => {
      let answer = ''
      const socket = connect(port, '127.0.0.1', () => socket.write(text))
      socket.setEncoding('utf8')
      socket.on('data', (part) => (answer += String(part)))
      socket.on('error', () => resolve(answer))
      socket.on('close', () => resolve(answer))
      setTimeout(() => socket.destroy(), 4_000).unref()
    })

  test('gets a link from the first, or brings its window to the front', async () => {
    const folder = temporaryFolder()
    const first = await listen(folder, LINK)
    expect(await askFirstStart(folder)).toEqual({ shell: 'loopback', link: LINK })
    expect(first.asked()).toBe(1)
    const windowed = temporaryFolder()
    await listen(windowed, null)
    expect(await askFirstStart(windowed)).toEqual({ shell: 'loopback', link: null })
  })

  test('finds a secret that only the owner of the folder can read', async ({ skip }) => {
    skip(process.platform === 'win32', 'Windows keeps who may read in other ways than the mode of a file')
    const folder = temporaryFolder()
    await listen(folder)
    expect(statSync(join(folder, 'running.json')).mode & 0o077).toBe(0)
  })

  test('must know the secret', async () => {
    const folder = temporaryFolder()
    const first = await listen(folder, LINK)
    const { port, secret } = running(folder)
    for (const wrong of [
      '\n',
      'secret\n',
      `${secret}x\n`,
      `${secret.slice(0, -1)}\n`,
      `${secret.toLowerCase()} \n`,
      'GET / HTTP/1.1\r\n\r\n',
    ]) {
      expect(await send(port, wrong)).toBe('{}\n')
    }
    expect(await send(port, 'x'.repeat(10_000))).toBe('')
    expect(first.asked()).toBe(0)
  })

  test('finds nobody where nothing runs, where the file is torn, and where the owner died', async () => {
    const folder = temporaryFolder()
    expect(await askFirstStart(folder)).toBeNull()
    for (const text of ['', '{', 'null', '[]', '{"port":"80"}', '{"port":1,"secret":"x"}']) {
      writeFileSync(join(folder, 'running.json'), text)
      expect(await askFirstStart(folder)).toBeNull()
    }
  })

  test('finds nobody once the first has ended', async () => {
    const folder = temporaryFolder()
    const { front } = await listen(folder)
    front.close()
    expect(existsSync(join(folder, 'running.json'))).toBe(false)
    expect(await askFirstStart(folder)).toBeNull()
  })

  test('compares secrets whole', () => {
    expect(sameSecret('abc', 'abc')).toBe(true)
    for (const wrong of ['', 'ab', 'abd', 'abcd', 'ÄBC']) expect(sameSecret(wrong, 'abc')).toBe(false)
  })
})
