// What the command line and the machine say: which folder, demo or not, open the browser or not.
import { homedir, tmpdir } from 'node:os'
import { mkdtempSync } from 'node:fs'
import { join, resolve } from 'node:path'

export const PRODUCT = 'Bonafide'

export type HostOptions = { readonly folder: string; readonly demo: boolean; readonly open: boolean }

/**
 * `--data FOLDER` chooses the data folder, `--demo` a throw-away one, `--no-open` leaves the browser closed.
 * The folder is Electron's `userData` for the product, so that both shells find the same records.
 */
export function readOptions(args: readonly string[], env: NodeJS.ProcessEnv, platform: NodeJS.Platform): HostOptions {
  const demo = args.includes('--demo')
  const at = args.indexOf('--data')
  const chosen = at >= 0 ? args[at + 1] : args.find((each) => each.startsWith('--data='))?.slice('--data='.length)
  const folder =
    chosen !== undefined && chosen !== ''
      ? resolve(chosen)
      : demo
        ? mkdtempSync(join(tmpdir(), 'bonafide-demo-'))
        : userDataOf(env, platform)
  return { folder, demo, open: !args.includes('--no-open') }
}

function userDataOf(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  if (platform === 'win32') return join(env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'), PRODUCT)
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', PRODUCT)
  return join(env['XDG_CONFIG_HOME'] || join(homedir(), '.config'), PRODUCT)
}
