import type {
  BrowserWindow as ElectronWindow,
  BrowserWindowConstructorOptions,
  Rectangle,
  WebContents,
  WebPreferences,
} from 'electron'
import { app, onWindowClosed } from './app.ts'
import { lifecycle } from './lifecycle.ts'
import { createEvent, strictEmitter } from './strict.ts'
import { contentsOfTarget } from './targets.ts'
import { createContents } from './webContents.ts'
import { openWindows } from './windows.ts'

let focused: ElectronWindow | undefined

/** A class because Electron's API has one: `new BrowserWindow(…)`, and what is asked of all windows as statics. */
export class BrowserWindow {
  constructor(options: BrowserWindowConstructorOptions = {}) {
    return createWindow(options)
  }

  static [Symbol.hasInstance](value: unknown): boolean {
    return windows().some((window) => window === value)
  }
  static getAllWindows(): ElectronWindow[] {
    return windows()
  }
  static getFocusedWindow(): ElectronWindow | null {
    return focused ?? null
  }
  static fromId(id: number): ElectronWindow | null {
    return openWindows.get(id)?.window ?? null
  }
  static fromWebContents(contents: WebContents): ElectronWindow | null {
    return windows().find((window) => window.webContents === contents) ?? null
  }
}

/** All pages, and the one behind a tab, which is how Playwright finds its windows. */
export const webContents = {
  getAllWebContents: () => windows().map((window) => window.webContents),
  getFocusedWebContents: () => focused?.webContents ?? null,
  fromId: (id: number) => windows().find((window) => window.webContents.id === id)?.webContents,
  fromDevToolsTargetId: contentsOfTarget,
}

function windows(): ElectronWindow[] {
  return [...openWindows.values()].map(({ window }) => window)
}

function createWindow(options: BrowserWindowConstructorOptions): ElectronWindow {
  if (!lifecycle.isReady) throw new Error('Cannot create BrowserWindow before app is ready')
  const preferences = options.webPreferences ?? {}
  refuseUnsafe(preferences)
  let bounds: Rectangle = {
    x: options.x ?? 0,
    y: options.y ?? 0,
    width: options.width ?? 800,
    height: options.height ?? 600,
  }
  let smallest = { width: options.minWidth ?? 0, height: options.minHeight ?? 0 }
  let title = options.title ?? app.getName()
  let isVisible = options.show !== false
  let isOnTop = options.alwaysOnTop === true
  let state: 'normal' | 'minimized' | 'maximized' | 'fullscreen' = 'normal'
  let isGone = false

  const contents = createContents(preferences, bounds, () => closed())
  const { facade } = contents
  const window: ElectronWindow = strictEmitter<ElectronWindow>('BrowserWindow', {
    id: facade.id,
    webContents: facade,
    loadURL: (url) => facade.loadURL(url),
    reload: () => facade.reload(),
    close() {
      if (isGone) return
      const event = createEvent({})
      window.emit('close', event)
      if (event.defaultPrevented) lifecycle.isQuitting = false
      else contents.askToClose()
    },
    destroy: () => contents.destroy(),
    isDestroyed: () => isGone,

    show() {
      isVisible = true
      window.emit('show')
      focus()
    },
    showInactive() {
      isVisible = true
      window.emit('show')
    },
    hide() {
      isVisible = false
      window.emit('hide')
      blur()
    },
    isVisible: () => isVisible,
    focus,
    blur,
    isFocused: () => focused === window,
    minimize: () => become('minimized', 'minimize'),
    restore: () => become('normal', 'restore'),
    maximize: () => become('maximized', 'maximize'),
    unmaximize: () => become('normal', 'unmaximize'),
    setFullScreen: (wanted) =>
      become(wanted ? 'fullscreen' : 'normal', wanted ? 'enter-full-screen' : 'leave-full-screen'),
    isMinimized: () => state === 'minimized',
    isMaximized: () => state === 'maximized',
    isFullScreen: () => state === 'fullscreen',
    isNormal: () => state === 'normal',
    setAlwaysOnTop(wanted) {
      if (isOnTop === wanted) return
      isOnTop = wanted
      window.emit('always-on-top-changed', createEvent({}), wanted)
    },
    isAlwaysOnTop: () => isOnTop,

    getBounds: () => ({ ...bounds }),
    getNormalBounds: () => ({ ...bounds }),
    getContentBounds: () => ({ ...bounds }),
    setBounds: (next) => setBounds(next),
    setContentBounds: (next) => setBounds(next),
    getSize: () => [bounds.width, bounds.height],
    getContentSize: () => [bounds.width, bounds.height],
    setSize: (width, height) => setBounds({ width, height }),
    setContentSize: (width, height) => setBounds({ width, height }),
    getPosition: () => [bounds.x, bounds.y],
    setPosition: (x, y) => setBounds({ x, y }),
    setMinimumSize(width, height) {
      smallest = { width, height }
      setBounds({})
    },
    getMinimumSize: () => [smallest.width, smallest.height],
    center() {},

    getTitle: () => title,
    setTitle(next) {
      title = next
    },
    setBackgroundColor() {},
    setIcon() {},
    setMenu() {},
    removeMenu() {},
    setMenuBarVisibility() {},
    setAutoHideMenuBar() {},
    setTitleBarOverlay() {},
    setProgressBar() {},
    flashFrame() {},
  })

  function setBounds(next: Partial<Rectangle>): void {
    const before = bounds
    const wanted = { ...bounds, ...next }
    bounds = {
      ...wanted,
      width: Math.max(wanted.width, smallest.width),
      height: Math.max(wanted.height, smallest.height),
    }
    if (before.width !== bounds.width || before.height !== bounds.height) {
      contents.resize(bounds)
      window.emit('resize')
      window.emit('resized')
    }
    if (before.x !== bounds.x || before.y !== bounds.y) {
      window.emit('move')
      window.emit('moved')
    }
  }
  function become(next: typeof state, event: string): void {
    if (state === next) return
    state = next
    window.emit(event)
  }
  function focus(): void {
    if (focused === window || isGone) return
    const before = focused
    focused = window
    before?.emit('blur')
    window.emit('focus')
  }
  function blur(): void {
    if (focused !== window) return
    focused = undefined
    window.emit('blur')
  }
  function closed(): void {
    isGone = true
    blur()
    openWindows.delete(window.id)
    window.emit('closed')
    onWindowClosed()
  }

  facade.on('page-title-updated', (event, next, isExplicit) => {
    const said = createEvent({})
    window.emit('page-title-updated', said, next, isExplicit)
    if (!event.defaultPrevented && !said.defaultPrevented) title = next
  })
  facade.once('did-finish-load', () => void window.emit('ready-to-show'))
  openWindows.set(window.id, { window, contents })
  if (isVisible) focus()
  app.emit('web-contents-created', createEvent({}), facade)
  app.emit('browser-window-created', createEvent({}), window)
  return window
}

/** A window that is less than Electron's defaults make it is not what this stand-in can show. */
function refuseUnsafe(preferences: WebPreferences): void {
  const unsafe: WebPreferences = {
    nodeIntegration: true,
    nodeIntegrationInWorker: true,
    contextIsolation: false,
    sandbox: false,
    webSecurity: false,
    allowRunningInsecureContent: true,
    experimentalFeatures: true,
    webviewTag: true,
  }
  const offered = new Map<string, unknown>(Object.entries(preferences))
  for (const [name, value] of Object.entries(unsafe)) {
    if (offered.get(name) === value) throw new Error(`stand-in: a window with ${name}: ${value} is not implemented`)
  }
  for (const name of ['partition', 'session']) {
    if (offered.get(name) !== undefined) throw new Error(`stand-in: a window with ${name} is not implemented`)
  }
}
