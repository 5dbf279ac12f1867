// Opens the person's browser without putting the one-time code into a command line, where every user of the machine can read it.
import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const LIVES_MS = 2 * 60_000

/**
 * Writes a page (0600, in a 0700 folder of the home folder: a sandboxed browser cannot read the system's temp folder) that
 * forwards to the link, and asks the system to open it. It goes when `used` is called, or after two minutes.
 */
export function openBrowser(link: string, platform: NodeJS.Platform): { readonly used: () => void } {
  const folder = makePage(link)
  // A home folder that cannot be written is no fault either: the link is printed.
  if (folder === null) return { used: () => undefined }
  const page = join(folder, PAGE)
  const used = () => rmSync(folder, { recursive: true, force: true })
  setTimeout(used, LIVES_MS).unref()
  process.once('exit', used)
  const address = pathToFileURL(page).href
  const [command, ...args] =
    platform === 'darwin'
      ? ['open', address]
      : platform === 'win32'
        ? ['rundll32', 'url.dll,FileProtocolHandler', address]
        : ['xdg-open', address]
  const child = spawn(command ?? 'xdg-open', args, { stdio: 'ignore', detached: true })
  // No browser to open is no fault: the link is printed.
  child.on('error', () => undefined)
  child.unref()
  return { used }
}

const PAGE = 'open.html'

function makePage(link: string): string | null {
  try {
    const folder = mkdtempSync(join(homedir(), 'bonafide-opening-'))
    chmodSync(folder, 0o700)
    writeFileSync(
      join(folder, PAGE),
      `<!doctype html><meta charset="utf-8"><title>Bonafide</title><meta http-equiv="refresh" content="0;url=${link}">`,
      { mode: 0o600, flag: 'wx' },
    )
    return folder
  } catch {
    return null
  }
}
