import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]

/**
 * A Chromium to show pages with: the one that BONAFIDE_CHROMIUM names, else one that the system has, else the one in
 * npm's @sparticuz/chromium (Linux x64), which unpacks itself into the temporary folder at its first use.
 */
export async function findChromium(): Promise<string> {
  const named = process.env['BONAFIDE_CHROMIUM']
  if (named) return named
  return installed.find((path) => existsSync(path)) ?? unpackChromium()
}

async function unpackChromium(): Promise<string> {
  try {
    // Installed apart from the rest, and only where it is needed: its types may be missing, so they are said here.
    const found = createRequire(new URL('../../build/chromium/', import.meta.url)).resolve('@sparticuz/chromium')
    const { default: chromium }: { default: { executablePath(): Promise<string> } } = await import(found)
    // Its own list of arguments is left alone: it switches off web security and the separate processes.
    return await chromium.executablePath()
  } catch (error) {
    throw new Error('stand-in: there is no Chromium; install one, or name it in BONAFIDE_CHROMIUM', { cause: error })
  }
}
