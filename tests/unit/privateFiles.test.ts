// What another user of the machine can see of Bonafide: a real process, a real session, and every file that it leaves.
import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { whyNotPrivate } from '../../electron/host/privateFolder.ts'
import { DEFAULT_POLICY } from '../../shared/domain/code.ts'
import { NO_GROUP } from '../../shared/domain/settings.ts'
import { temporaryFolder } from '../builders.ts'
import { buildShell, end, enter, forgetShell, refusal, start } from './startedShell.ts'

const NOBODY = 65_534
const noOtherUser =
  process.getuid?.() === 0 && existsSync('/usr/bin/setpriv')
    ? null
    : 'Only root can act as another user of this machine.'
const onWindows = process.platform === 'win32' ? 'Windows has no modes; real Electron is tried there.' : null
beforeAll(buildShell, 60_000)
afterAll(forgetShell)

describe('the data folder', () => {
  test('after a session every file in it is its owner’s alone, also in a folder that was open before', async ({
    skip,
  }) => {
    skip(onWindows !== null, onWindows ?? '')
    const folder = temporaryFolder()
    chmodSync(folder, 0o755)
    for (const round of [1, 2]) {
      const running = await start(['--data', folder, '--no-open'])
      const ask = await enter(running.link)
      if (round === 1) await ask('setUp', { name: 'Kim Shaw', role: 'admin', group: NO_GROUP, policy: DEFAULT_POLICY })
      await ask('queuePasted', { text: `@voice${round}_example`, plainHandlesAre: 'x', source: 'followed-us' })
      await ask('saveSettings', { theme: 'dark' })
      await ask('publishCode', { text: `Be kind, ${round}.` })
      expect(modesOf(folder).filter(({ mode, isFolder }) => mode !== (isFolder ? 0o700 : 0o600))).toEqual([])
      await end(running.child)
    }
    const names = modesOf(folder).map(({ name }) => name)
    expect(names).toEqual(
      expect.arrayContaining([
        '.',
        'bonafide.sqlite',
        'checklists.json',
        'settings.json',
        'settings.good-1.json',
        'settings.good-2.json',
        'lock.sqlite',
        'copies',
      ]),
    )
    expect(names).not.toContain('running.json')
    expect(modesOf(folder).filter(({ mode, isFolder }) => mode !== (isFolder ? 0o700 : 0o600))).toEqual([])
  })

  test('another user reads nothing: no file, no token, no code, no environment', async ({ skip }) => {
    skip(noOtherUser !== null, noOtherUser ?? '')
    const folder = temporaryFolder()
    const home = temporaryFolder()
    chmodSync(home, 0o755)
    // A browser that does not come: what was written for it stays for as long as it may.
    const running = await start(['--data', folder], { HOME: home, PATH: '/nowhere' })
    await enter(running.link)
    const code = running.link.split('#')[1] ?? ''
    const pid = running.child.pid ?? 0
    const seen = [
      asNobody(`cat /proc/${pid}/cmdline`),
      asNobody(`cat /proc/${pid}/environ`),
      asNobody(`cat ${folder}/*`),
      asNobody(`ls ${folder}`),
      asNobody(`cat ${folder}/running.json ${folder}/bonafide.sqlite ${folder}/settings.json`),
      asNobody(`cat ${home}/bonafide-opening-*/*`),
      asNobody(`ls ${home}/bonafide-opening-*/`),
      asNobody('ps axwwe'),
      asNobody(`ls -l /proc/${pid}/fd`),
      asNobody(`cat ${tmpdir()}/bonafide-*/* 2>/dev/null | head -c 1000000`),
      asNobody(`mv ${folder} ${folder}.gone`),
      asNobody(`touch ${folder}/settings.json`),
    ].join('\n')
    // It did look: the command line is there for everybody.
    expect(seen).toContain('--data')
    expect(code).toHaveLength(32)
    expect(seen).not.toContain(code)
    expect(seen).not.toContain(readFileSync(join(folder, 'running.json'), 'utf8').slice(-40, -2))
    expect(seen).not.toMatch(/plainHandlesAre|SQLite format|"secret"/)
    expect(readdirSync(folder)).toContain('bonafide.sqlite')
    await end(running.child)
    expect(readdirSync(home)).toEqual([])
  })

  test('a folder of another user is refused, and nothing is written in it', async ({ skip }) => {
    skip(noOtherUser !== null, noOtherUser ?? '')
    const folder = temporaryFolder()
    chmodSync(folder, 0o777)
    chownSync(folder, NOBODY, NOBODY)
    const { status, output } = await refusal(['--data', folder, '--no-open'])
    expect([status, output]).toEqual([
      1,
      expect.stringMatching(/^The data folder belongs to another user of this machine.*--data FOLDER\n$/),
    ])
    expect(readdirSync(folder)).toEqual([])
  })

  test('a folder that cannot be written, or not be made, is said in a sentence', async ({ skip }) => {
    skip(noOtherUser !== null, noOtherUser ?? '')
    const folder = temporaryFolder()
    chownSync(folder, NOBODY, NOBODY)
    chmodSync(folder, 0o500)
    for (const place of [folder, join(folder, 'below'), '/etc/bonafide']) {
      const { status, output } = await refusal(['--data', place, '--no-open'], NOBODY)
      expect([status, output]).toEqual([
        1,
        `Bonafide cannot read and write in the data folder, ${place} (EACCES). Nothing was changed. Please choose another folder: --data FOLDER\n`,
      ])
    }
  })

  test('what is closed is only taken from others, never given to oneself', ({ skip }) => {
    skip(noOtherUser !== null, noOtherUser ?? '')
    const folder = temporaryFolder()
    chmodSync(folder, 0o555)
    expect(whyNotPrivate(folder)).toBeNull()
    expect(lstatSync(folder).mode & 0o777).toBe(0o500)
  })

  test('links that were planted in it lead no write outside', async ({ skip }) => {
    skip(onWindows !== null, onWindows ?? '')
    const folder = temporaryFolder()
    const victim = join(temporaryFolder(), 'victim')
    writeFileSync(victim, 'untouched')
    for (const name of [
      'running.json',
      'settings.json',
      'settings.good-1.json',
      'settings.good-2.json',
      'settings.good-1.json.partial',
      'checklists.json',
      'checklists.good-1.json.partial',
      'running.json.tmp',
    ])
      symlinkSync(victim, join(folder, name))
    const running = await start(['--data', folder, '--no-open'])
    const ask = await enter(running.link)
    await ask('saveSettings', { theme: 'dark' })
    await ask('publishCode', { text: 'Be kind.' })
    await ask('saveSettings', { theme: 'light' })
    await end(running.child)
    expect(readFileSync(victim, 'utf8')).toBe('untouched')
    for (const name of ['settings.json', 'checklists.json', 'settings.good-1.json'])
      expect(lstatSync(join(folder, name)).isFile()).toBe(true)
  })

  test('a file where the copies belong neither stops the start nor counts as damage', async () => {
    const folder = temporaryFolder()
    await end((await start(['--data', folder, '--no-open'])).child)
    rmSync(join(folder, 'copies'), { recursive: true, force: true })
    writeFileSync(join(folder, 'copies'), 'in the way')
    const running = await start(['--data', folder, '--no-open'])
    const ask = await enter(running.link)
    expect(await ask('recovery', {})).toMatchObject({ ok: true, value: { state: 'fine' } })
    await end(running.child)
  })

  test('records that cannot be read are recovered only from a copy that was offered, and no answer names a path', async () => {
    const folder = temporaryFolder()
    const outside = join(temporaryFolder(), 'other.sqlite')
    await end((await start(['--data', folder, '--no-open'])).child)
    cpSync(join(folder, 'bonafide.sqlite'), outside)
    writeFileSync(join(folder, 'bonafide.sqlite'), 'not a database')
    rmSync(join(folder, 'copies'), { recursive: true, force: true })
    mkdirSync(join(folder, 'copies'))
    const running = await start(['--data', folder, '--no-open'])
    const ask = await enter(running.link)
    const tricks = [
      '',
      '.',
      '..',
      '../bonafide.sqlite',
      '..\\bonafide.sqlite',
      outside,
      '/etc/passwd',
      'settings.json',
      '../../etc/passwd',
      'copies',
      '__proto__',
      'a\u0000.sqlite',
      'daily-2026-01-01.sqlite',
      'file:bonafide.sqlite',
      '%2e%2e/x.sqlite',
    ]
    for (const copy of tricks) {
      const answer = JSON.stringify(await ask('recover', { copy: copy.slice(0, 80) }))
      expect(answer).toContain('not-found')
      expect(answer).not.toContain(folder)
    }
    const found = JSON.stringify([
      await ask('recovery', {}),
      await ask('start', {}),
      await ask('recover', { copy: 'x'.repeat(81) }),
      await ask('recover', { copy: ['..'] }),
    ])
    expect(found).toMatch(/damaged.*unavailable.*invalid.*invalid/)
    expect(found).not.toMatch(/\/tmp|\.ts:|\.js:|at \w+ \(|node:/)
    expect(readFileSync(join(folder, 'bonafide.sqlite'), 'utf8')).toBe('not a database')
    await end(running.child)
  })
})

function modesOf(folder: string) {
  return ['.', ...readdirSync(folder, { recursive: true, encoding: 'utf8' })].map((name) => {
    const found = lstatSync(join(folder, name))
    if (found.isSymbolicLink()) throw new Error(`a link: ${name} to ${readlinkSync(join(folder, name))}`)
    return { name, mode: found.mode & 0o777, isFolder: found.isDirectory() }
  })
}

/** What another user gets to see, on both streams. */
function asNobody(command: string): string {
  try {
    return execFileSync(
      '/usr/bin/setpriv',
      [`--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups', 'sh', '-c', `${command} 2>&1`],
      { encoding: 'utf8', maxBuffer: 50_000_000, cwd: '/' },
    )
  } catch (error) {
    return error instanceof Error && 'stdout' in error ? String(error.stdout) : ''
  }
}
