// Whoever sends a message to Electron's main process, only our own page is answered. The real handlers, as `answerCalls`
// registers them; Electron itself is not here, so what keeps them and the frames that knock are put in its place.
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { answerCalls } from '../../electron/desktop/ipc.ts'
import { denyNavigation } from '../../electron/desktop/navigation.ts'
import { openCore, written, type OpenCore } from '../builders.ts'

type Handler = (event: unknown, ...given: readonly unknown[]) => unknown
const handlers = vi.hoisted(() => new Map<string, Handler>())
const listeners = vi.hoisted((): string[] => [])

vi.mock('electron', () => ({
  ipcMain: {
    handle: (channel: string, handler: Handler) => void handlers.set(channel, handler),
    on: (channel: string) => void listeners.push(channel),
  },
  protocol: {},
  net: {},
}))

const ORIGIN = 'app://bonafide'
const own = { parent: null, origin: ORIGIN, url: `${ORIGIN}/` }
const disposed = () => {
  throw new Error('Render frame was disposed before WebFrameMain could be accessed')
}

const foreign: readonly (readonly [string, unknown])[] = [
  ['no frame: it was gone when the message came', null],
  [
    'a frame that is destroyed, and throws at every question',
    Object.defineProperties(
      {},
      Object.fromEntries(['parent', 'origin', 'url', 'top', 'detached'].map((name) => [name, { get: disposed }])),
    ),
  ],
  ['a frame inside our page', { ...own, parent: own }],
  ['a frame inside a frame', { ...own, parent: { ...own, parent: own } }],
  ['about:blank inside our page', { parent: own, origin: ORIGIN, url: 'about:blank' }],
  ['about:blank as the page', { parent: null, origin: 'null', url: 'about:blank' }],
  ['about:blank with our origin, opened by our page', { parent: null, origin: ORIGIN, url: 'about:blank' }],
  ['about:srcdoc with our origin', { parent: null, origin: ORIGIN, url: 'about:srcdoc' }],
  ['a data: page', { parent: null, origin: 'null', url: 'data:text/html,x' }],
  ['a blob: of our own origin', { parent: null, origin: ORIGIN, url: `blob:${ORIGIN}/1` }],
  ['a sandboxed copy of our page', { ...own, origin: 'null' }],
  ['another host of our scheme', { parent: null, origin: 'app://other', url: 'app://other/' }],
  [
    'a host that begins as ours does',
    { parent: null, origin: 'app://bonafide.example', url: 'app://bonafide.example/' },
  ],
  ['our name in front of another host', { parent: null, origin: 'app://evil', url: 'app://bonafide@evil/' }],
  ['our origin over another address', { ...own, url: 'app://bonafide.example/' }],
  ['our address over another origin', { ...own, origin: 'https://evil.example' }],
  ['a page of the web', { parent: null, origin: 'https://evil.example', url: 'https://evil.example/' }],
  [
    'a page of the web that names ours',
    { parent: null, origin: 'https://evil.example', url: `https://evil.example/${ORIGIN}/` },
  ],
  ['a file', { parent: null, origin: 'file://', url: 'file:///page.html' }],
  ['the tools', { parent: null, origin: 'devtools://devtools', url: 'devtools://devtools/bundled/x.html' }],
  ['a chrome page', { parent: null, origin: 'chrome://gpu', url: 'chrome://gpu/' }],
  ['our address in capitals', { parent: null, origin: 'APP://BONAFIDE', url: 'APP://BONAFIDE/' }],
  ['nothing known of it', {}],
]

let core: OpenCore

beforeEach(async () => {
  handlers.clear()
  core = await openCore()
  answerCalls({
    call: core.dispatch,
    onChange: () => undefined,
    settings: () => core.files.settings,
    onSettings: () => undefined,
    close: async () => undefined,
  })
})

describe('a message to the main process', () => {
  test('there is one way in, and it answers our own page', async () => {
    expect([...handlers.keys()]).toEqual(['call'])
    expect(listeners).toEqual([])
    expect(await send('call', own, 'start', {})).toMatchObject({ ok: true })
  })

  test.each(foreign)('from %s is refused by every handler, and reaches no record', async (_name, senderFrame) => {
    const before = written(core)
    for (const channel of handlers.keys()) {
      expect(await send(channel, senderFrame, 'start', {})).toMatchObject({ ok: false, failure: { code: 'refused' } })
      expect(await send(channel, senderFrame, 'publishCode', { text: 'Not ours.' })).toMatchObject({
        ok: false,
        failure: { code: 'refused' },
      })
    }
    expect(written(core)).toBe(before)
  })
})

describe('a window', () => {
  const places = [
    'https://evil.example/',
    'http://127.0.0.1:8000/',
    'file:///etc/passwd',
    'app://other/',
    'app://bonafide.example/',
    'app://bonafide@evil/',
    'app://bonafide:1/',
    'about:blank',
    'data:text/html,x',
    'blob:app://bonafide/1',
    'javascript:alert(1)',
    'chrome://gpu/',
    'view-source:app://bonafide/',
    'APP://BONAFIDE/',
    'app:bonafide',
    '',
  ]

  test.each(places)('does not go to %j', (url) => {
    expect(navigate({ url, isMainFrame: true })).toBe('stayed')
  })

  test('goes to our own page, and a frame inside it goes nowhere', () => {
    expect(navigate({ url: `${ORIGIN}/`, isMainFrame: true })).toBe('went')
    expect(navigate({ url: `${ORIGIN}/`, isMainFrame: false })).toBe('stayed')
  })

  test('never makes another one: the link goes through the one function', () => {
    const { opened, open } = windowThatListens()
    for (const url of places) expect(open({ url })).toEqual({ action: 'deny' })
    expect(opened).toEqual(places)
  })
})

function send(channel: string, senderFrame: unknown, ...given: readonly unknown[]): unknown {
  return handlers.get(channel)?.({ senderFrame, sender: {}, processId: 1, frameId: 1 }, ...given)
}

function navigate(to: { readonly url: string; readonly isMainFrame: boolean }): 'went' | 'stayed' {
  let prevented = false
  const event = { ...to, preventDefault: () => (prevented = true) }
  windowThatListens().emit('will-frame-navigate', event)
  return prevented ? 'stayed' : 'went'
}

/** Keeps what `denyNavigation` asks of Electron's webContents. */
function windowThatListens() {
  const heard = new Map<string, (event: unknown) => void>()
  const opened: string[] = []
  let open: (details: { readonly url: string }) => unknown = () => null
  const contents = {
    on: (name: string, listener: (event: unknown) => void) => void heard.set(name, listener),
    setWindowOpenHandler: (handler: typeof open) => {
      open = handler
    },
  }
  // Of all that webContents is, these two are what is asked.
  Reflect.apply(denyNavigation, null, [contents, (url: string) => void opened.push(url)])
  return {
    opened,
    open: (details: { readonly url: string }) => open(details),
    emit: (name: string, event: unknown) => heard.get(name)?.(event),
  }
}
