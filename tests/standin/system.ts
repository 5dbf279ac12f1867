import type { Clipboard, Display, Net, PowerMonitor, Screen } from 'electron'
import { EventEmitter } from 'node:events'
import { staysHere } from './requests.ts'
import { refuseRequest } from './session.ts'
import { strict, strictEmitter } from './strict.ts'

const display = strict<Display>('Display', {
  id: 1,
  label: 'stand-in',
  bounds: { x: 0, y: 0, width: 1920, height: 1080 },
  size: { width: 1920, height: 1080 },
  workArea: { x: 0, y: 0, width: 1920, height: 1040 },
  workAreaSize: { width: 1920, height: 1040 },
  scaleFactor: 1,
  rotation: 0,
  internal: true,
})

/** One display of an ordinary size. */
export const screen = strictEmitter<Screen>('screen', {
  getPrimaryDisplay: () => display,
  getAllDisplays: () => [display],
  getDisplayMatching: () => display,
  getDisplayNearestPoint: () => display,
  getCursorScreenPoint: () => ({ x: 0, y: 0 }),
})

let copied = ''

/** A clipboard of the app's main alone: pages have Chromium's. */
export const clipboard = strict<Clipboard>('clipboard', {
  async readText() {
    return copied
  },
  async writeText(text) {
    copied = text
  },
  clear() {
    copied = ''
  },
})

/** Reaches this machine's own servers (a development server) and nothing beyond. */
export const net = strict<Net>('net', {
  async fetch(input, init) {
    const url = input instanceof Request ? input.url : input
    if (staysHere(url)) return fetch(input, init)
    refuseRequest(url)
    throw new Error('net::ERR_INTERNET_DISCONNECTED')
  },
  isOnline: () => false,
  online: false,
})

/** Emits what a test makes it emit: 'suspend', 'resume', 'lock-screen' and so on. */
export const powerMonitor = strictEmitter<PowerMonitor>('powerMonitor', {
  getSystemIdleTime: () => 0,
  getSystemIdleState: () => 'active',
  isOnBatteryPower: () => false,
  onBatteryPower: false,
})

/** A system without notifications, as some are. A class because Electron's API has one. */
export class Notification extends EventEmitter {
  constructor() {
    super()
    throw new Error('stand-in: notifications are not implemented; ask Notification.isSupported() first')
  }
  static isSupported(): boolean {
    return false
  }
}
