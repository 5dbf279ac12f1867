import { makeCodec } from './codec.ts'
import { openBridge } from './bridge.ts'

/** The isolated world that the preload lives in, under Electron's own name for it. */
export const isolatedWorld = 'Electron Isolated Context'
/** The way from the isolated world to the stand-in; taken away before the preload runs. */
export const binding = 'bonafideStandinPost'
/** The way back; the page's own world never sees it. */
export const receiver = 'bonafideStandinReceive'

/** What a page's isolated world tells the app's main. */
export type FromPage =
  | { readonly kind: 'invoke'; readonly id: number; readonly channel: string; readonly args: readonly unknown[] }
  | { readonly kind: 'send'; readonly channel: string; readonly args: readonly unknown[] }
  | {
      readonly kind: 'open'
      readonly url: string
      readonly name: string
      readonly features: string
      readonly disposition: 'foreground-tab' | 'new-window'
    }

/** What the app's main tells a page's isolated world. */
export type ToPage =
  | { readonly kind: 'reply'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly message: string }
  | { readonly kind: 'event'; readonly channel: string; readonly args: readonly unknown[] }

export type WorldOptions = {
  /** The preload's text; '' where there is none. */
  readonly preload: string
  readonly inSubframes: boolean
  /** Unguessable, and new for each window: the page must not find the names of the events that the worlds share. */
  readonly secret: string
  readonly electronVersion: string
}

/** The script that the page's own world runs before any of the page's. */
export function pageScript({ secret }: WorldOptions): string {
  return `(${String(openBridge)})('${secret}>', '${secret}<');\n(${String(catchWindowOpen)})('${secret}!')`
}

/** The script that the isolated world runs, with the preload inside it: text and no eval, so no CSP can stop it. */
export function isolatedScript({ preload, inSubframes, secret, electronVersion }: WorldOptions): string {
  const codec = `(${String(makeCodec)})()`
  const bridge = `(${String(openBridge)})('${secret}<', '${secret}>')`
  const world = `(${String(openWorld)})(${codec}, ${bridge}, '${secret}!', '${binding}', '${receiver}', '${electronVersion}')`
  const runs = inSubframes ? 'true' : 'window === window.top'
  return `{ const world = ${world};\nif (${runs}) (function (require, process, module, exports) {\n${preload}\n})(world.require, world.process, { exports: {} }, {}) }`
}

// Both functions below are sent as text and stand alone.

/** A script's window.open never reaches Chromium: Electron asks the app first, and a denied call returns null. */
function catchWindowOpen(eventName: string): void {
  const dispatch = window.dispatchEvent.bind(window)
  const { CustomEvent } = window
  window.open = (url, name, features) => {
    const detail = {
      url: new URL(url ?? 'about:blank', document.baseURI).href,
      name: name ?? '',
      features: features ?? '',
    }
    dispatch(new CustomEvent(eventName, { detail }))
    return null
  }
}

/** What a sandboxed preload finds: `require` of electron alone, ipcRenderer over one binding, contextBridge. */
function openWorld(
  codec: ReturnType<typeof makeCodec>,
  contextBridge: object,
  openEvent: string,
  bindingName: string,
  receiverName: string,
  electronVersion: string,
) {
  type Listener = (event: object, ...args: readonly unknown[]) => void
  const bound: unknown = Reflect.get(globalThis, bindingName)
  Reflect.deleteProperty(globalThis, bindingName)
  const post = (message: FromPage) => {
    if (typeof bound === 'function') bound(codec.encode(structuredClone(message)))
  }
  const only = <Part extends object>(name: string, part: Part): Part =>
    new Proxy(part, {
      get(target, key) {
        if (typeof key === 'string' && !(key in target) && key !== 'then')
          throw new Error(`stand-in: ${name}.${key} is not implemented`)
        return Reflect.get(target, key)
      },
    })

  const listeners = new Map<string, Set<Listener>>()
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
  let lastId = 0
  const ipcRenderer = only('ipcRenderer', {
    async invoke(channel: string, ...args: readonly unknown[]) {
      const id = (lastId += 1)
      try {
        post({ kind: 'invoke', id, channel, args })
      } catch {
        throw new Error('An object could not be cloned.')
      }
      return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }))
    },
    send: (channel: string, ...args: readonly unknown[]) => post({ kind: 'send', channel, args }),
    on: (channel: string, listener: Listener) => listen(channel, listener),
    addListener: (channel: string, listener: Listener) => listen(channel, listener),
    once(channel: string, listener: Listener) {
      const first: Listener = (...args) => {
        unlisten(channel, first)
        listener(...args)
      }
      return listen(channel, first)
    },
    off: (channel: string, listener: Listener) => unlisten(channel, listener),
    removeListener: (channel: string, listener: Listener) => unlisten(channel, listener),
    removeAllListeners(channel: string) {
      listeners.delete(channel)
      return ipcRenderer
    },
  })
  const listen = (channel: string, listener: Listener): object => {
    listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener))
    return ipcRenderer
  }
  const unlisten = (channel: string, listener: Listener): object => {
    listeners.get(channel)?.delete(listener)
    return ipcRenderer
  }
  const receive = (text: string) => {
    const message = codec.decode(text) as ToPage
    if (message.kind === 'event') {
      Array.from(listeners.get(message.channel) ?? []).forEach((listener) => {
        listener({ sender: ipcRenderer, ports: [] }, ...message.args)
      })
      return
    }
    const asked = waiting.get(message.id)
    waiting.delete(message.id)
    if (message.kind === 'reply') asked?.resolve(message.value)
    else asked?.reject(new Error(message.message))
  }
  Object.defineProperty(globalThis, receiverName, { value: receive })

  // Links that ask for a window of their own. Last in the bubbling, so that the page's own handlers come first.
  const isLink = (node: EventTarget): node is HTMLAnchorElement => node instanceof HTMLAnchorElement && node.href !== ''
  const catchLink = (event: MouseEvent) => {
    const link = event.composedPath().find(isLink)
    if (!link || event.defaultPrevented || event.button === 2) return
    const inNewWindow = event.button === 1 || event.ctrlKey || event.metaKey || event.shiftKey
    if (!inNewWindow && ['', '_self', '_top', '_parent'].includes(link.target)) return
    event.preventDefault()
    post({
      kind: 'open',
      url: link.href,
      name: link.target.replace(/^_blank$/, ''),
      features: '',
      disposition: event.shiftKey ? 'new-window' : 'foreground-tab',
    })
  }
  window.addEventListener('click', catchLink)
  window.addEventListener('auxclick', catchLink)
  window.addEventListener(openEvent, (event) => {
    if (event instanceof CustomEvent)
      post({ kind: 'open', ...event.detail, disposition: event.detail.features ? 'new-window' : 'foreground-tab' })
  })

  const electron = only('electron', { ipcRenderer, contextBridge: only('contextBridge', contextBridge) })
  return {
    require(name: string) {
      if (name === 'electron' || name === 'electron/renderer') return electron
      throw new Error(`module not found: ${name}`)
    },
    process: only('process', {
      type: 'renderer',
      sandboxed: true,
      contextIsolated: true,
      platform: 'linux',
      versions: { electron: electronVersion },
      env: {},
      argv: [],
    }),
  }
}
