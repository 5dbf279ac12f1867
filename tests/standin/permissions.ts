import type { WebContents } from 'electron'
import { chromium } from './chromium.ts'
import { isPermitted, type Permission } from './session.ts'

/** Electron's permissions and the names by which Chromium can be told of them. */
const known: readonly (readonly [
  Permission,
  ...{ readonly name: string; readonly [flag: string]: string | boolean }[],
])[] = [
  ['geolocation', { name: 'geolocation' }],
  ['notifications', { name: 'notifications' }],
  ['media', { name: 'microphone' }, { name: 'camera' }],
  ['clipboard-read', { name: 'clipboard-read' }],
  ['clipboard-sanitized-write', { name: 'clipboard-write' }],
  ['midi', { name: 'midi' }],
  ['midiSysex', { name: 'midi', sysex: true }],
  ['idle-detection', { name: 'idle-detection' }],
  ['persistent-storage', { name: 'persistent-storage' }],
  ['screen-wake-lock', { name: 'screen-wake-lock' }],
  ['storage-access', { name: 'storage-access' }],
  ['window-management', { name: 'window-management' }],
  ['local-fonts', { name: 'local-fonts' }],
  ['sensors', { name: 'accelerometer' }, { name: 'gyroscope' }],
]

/**
 * Asks the app's permission handlers about each permission when a page is loaded, and has Chromium keep to the
 * answers. (Chromium cannot be made to ask at the moment when the page does.)
 */
export async function settlePermissions(contents: WebContents, origin: string): Promise<void> {
  const { browser } = chromium()
  for (const [permission, ...descriptors] of known) {
    const setting = (await isPermitted(contents, permission, origin)) ? 'granted' : 'denied'
    await Promise.all(descriptors.map((each) => browser.send('Browser.setPermission', { permission: each, setting })))
  }
}
