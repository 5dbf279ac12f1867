import type { WebFrameMain } from 'electron'
import type { Session } from './cdp.ts'
import { fromChromium } from './ownSchemes.ts'
import { isolatedWorld } from './pageWorld.ts'
import { strictEmitter } from './strict.ts'

/** A page's frames as Electron's main knows them, each one object for as long as the frame lives. */
export type Frames = {
  readonly main: () => WebFrameMain
  readonly byId: (frameId: string) => WebFrameMain | undefined
  /** The frame that a script world belongs to; undefined once the frame is gone or has another document. */
  readonly byWorld: (contextId: number) => WebFrameMain | undefined
  /** The isolated world of a frame's present document, where it has one. */
  readonly worldOf: (frame: WebFrameMain) => number | undefined
}

type Frame = {
  readonly parent: Frame | undefined
  readonly facade: WebFrameMain
  readonly children: Set<Frame>
  url: string
  origin: string
  name: string
  world: number | undefined
  isDetached: boolean
}

let lastNode = 0

export function followFrames(
  page: Session,
  mainId: string,
  send: (frame: WebFrameMain, channel: string, args: readonly unknown[]) => void,
): Frames {
  const frames = new Map<string, Frame>()
  const worlds = new Map<number, Frame>()

  const add = (id: string, parent: Frame | undefined): Frame => {
    const frame: Frame = {
      parent,
      facade: facadeOf(
        id,
        () => frame,
        () => main,
        send,
      ),
      children: new Set(),
      url: 'about:blank',
      origin: 'null',
      name: '',
      world: undefined,
      isDetached: false,
    }
    frames.set(id, frame)
    parent?.children.add(frame)
    return frame
  }
  const remove = (id: string) => {
    const frame = frames.get(id)
    if (!frame) return
    frame.isDetached = true
    frame.parent?.children.delete(frame)
    frames.delete(id)
  }
  const main = add(mainId, undefined)

  page.on('Page.frameAttached', ({ frameId, parentFrameId }) => {
    if (!frames.has(frameId)) add(frameId, frames.get(parentFrameId))
  })
  page.on('Page.frameDetached', ({ frameId, reason }) => {
    if (reason === 'remove') remove(frameId)
  })
  page.on('Page.frameNavigated', ({ frame: { id, url, urlFragment, name, securityOrigin } }) => {
    const frame = frames.get(id)
    if (!frame) return
    Object.assign(frame, {
      url: fromChromium(url + (urlFragment ?? '')),
      name: name ?? '',
      origin: originOf(securityOrigin),
    })
  })
  page.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
    Object.assign(frames.get(frameId) ?? {}, { url: fromChromium(url) })
  })
  page.on('Runtime.executionContextCreated', ({ context }) => {
    const { frameId } = context.auxData ?? {}
    const frame = typeof frameId === 'string' ? frames.get(frameId) : undefined
    if (!frame) return
    // The world knows the true origin: about:blank has its parent's, a sandboxed frame has none.
    frame.origin = originOf(context.origin)
    if (context.name !== isolatedWorld) return
    frame.world = context.id
    worlds.set(context.id, frame)
  })

  return {
    main: () => main.facade,
    byId: (frameId) => frames.get(frameId)?.facade,
    byWorld(contextId) {
      const frame = worlds.get(contextId)
      return frame && !frame.isDetached && frame.world === contextId ? frame.facade : undefined
    },
    worldOf: (facade) => [...frames.values()].find((frame) => frame.facade === facade)?.world,
  }
}

function facadeOf(
  frameToken: string,
  frame: () => Frame,
  main: () => Frame,
  send: (frame: WebFrameMain, channel: string, args: readonly unknown[]) => void,
): WebFrameMain {
  const id = (lastNode += 1)
  const subtree = (each: Frame): WebFrameMain[] => [each.facade, ...[...each.children].flatMap(subtree)]
  const facade = strictEmitter<WebFrameMain>('webFrameMain', {
    frameToken,
    frameTreeNodeId: id,
    routingId: id,
    processId: 1,
    get url() {
      return frame().url
    },
    get origin() {
      return frame().origin
    },
    get name() {
      return frame().name
    },
    get detached() {
      return frame().isDetached
    },
    get parent() {
      return frame().parent?.facade ?? null
    },
    get top() {
      return main().facade
    },
    get frames() {
      return [...frame().children].map((child) => child.facade)
    },
    get framesInSubtree() {
      return subtree(frame())
    },
    isDestroyed: () => frame().isDetached,
    send: (channel, ...args) => send(facade, channel, args),
  })
  return facade
}

/** Chromium writes an opaque origin as ://, Electron as null. */
function originOf(chromiumOrigin: string): string {
  return /^[a-z][a-z0-9+.-]*:\/\/.+/i.test(chromiumOrigin) ? fromChromium(chromiumOrigin) : 'null'
}
