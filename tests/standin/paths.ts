import { homedir, tmpdir } from 'node:os'
import { isAbsolute, join } from 'node:path'
import { switchValue } from './launched.ts'

const set = new Map<string, string>()

/** Electron's `app.getPath` on Linux. Throws for a name that it does not know. */
export function pathOf(name: string, appName: string): string {
  const known = set.get(name) ?? (name === 'sessionData' ? pathOf('userData', appName) : defaultPath(name, appName))
  if (!known) throw new Error(`Failed to get '${name}' path`)
  return known
}

export function setPathOf(name: string, path: string): void {
  if (!isAbsolute(path)) throw new Error('Path must be absolute')
  set.set(name, path)
}

function defaultPath(name: string, appName: string): string | undefined {
  const home = homedir()
  const appData = process.env['XDG_CONFIG_HOME'] ?? join(home, '.config')
  const paths: Readonly<Record<string, string>> = {
    home,
    appData,
    userData: switchValue('user-data-dir') ?? join(appData, appName),
    logs: join(pathOrUserData(appData, appName), 'logs'),
    temp: tmpdir(),
    exe: process.execPath,
    desktop: join(home, 'Desktop'),
    documents: join(home, 'Documents'),
    downloads: join(home, 'Downloads'),
    pictures: join(home, 'Pictures'),
  }
  return paths[name]
}

function pathOrUserData(appData: string, appName: string): string {
  return set.get('userData') ?? switchValue('user-data-dir') ?? join(appData, appName)
}
