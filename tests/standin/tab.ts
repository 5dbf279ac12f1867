import type { WebFrameMain, WebPreferences } from 'electron'
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Session } from './cdp.ts'
import { makeCodec } from './codec.ts'
import { followFrames, type Frames } from './frames.ts'
import { cloned } from './ipcMain.ts'
import { launched } from './launched.ts'
import { imposedScheme } from './nativeTheme.ts'
import {
  binding,
  isolatedScript,
  isolatedWorld,
  pageScript,
  receiver,
  type FromPage,
  type ToPage,
} from './pageWorld.ts'
import { openTarget, type TargetOwner } from './targets.ts'

export type Size = { readonly width: number; readonly height: number }

/** A tab of Chromium with the preload in it: what a window shows. */
export type Tab = {
  readonly page: Session
  readonly frames: Frames
  readonly targetId: string
  /** Reaches the frame's present document, if a preload runs there; otherwise the message is dropped, as in Electron. */
  readonly tell: (frame: WebFrameMain, message: ToPage) => void
  readonly resize: (size: Size) => Promise<void>
  readonly applyTheme: () => Promise<void>
}

export type TabOptions = TargetOwner & {
  readonly preferences: WebPreferences
  readonly size: Size
  /** Told of each message from a preload, with the frame that sent it while that frame lives. */
  readonly hear: (message: FromPage, frame: WebFrameMain | null) => void
}

const codec = makeCodec()

export async function openTab({ preferences, size, hear, ...owner }: TabOptions): Promise<Tab> {
  const world = {
    preload: preferences.preload ? readFileSync(preferences.preload, 'utf8') : '',
    inSubframes:
      preferences.nodeIntegrationInSubFrames === true || process.env['BONAFIDE_STANDIN_PRELOAD_EVERYWHERE'] === '1',
    secret: randomUUID(),
    electronVersion: launched.electronVersion,
  }
  const { targetId, page } = await openTarget(owner, size)
  await Promise.all([page.send('Page.enable'), page.send('Runtime.enable'), page.send('Inspector.enable')])
  const { frameTree } = await page.send('Page.getFrameTree')
  const frames = followFrames(page, frameTree.frame.id, (frame, channel, args) => {
    tell(frame, { kind: 'event', channel, args: cloned(args) })
  })
  const tell = (frame: WebFrameMain, message: ToPage) => {
    const executionContextId = frames.worldOf(frame)
    if (executionContextId === undefined) return
    const text = codec.encode(message)
    const call = {
      functionDeclaration: `(text) => ${receiver}(text)`,
      arguments: [{ value: text }],
      executionContextId,
    }
    // The document may go at any moment, and the message with it.
    page.send('Runtime.callFunctionOn', call).catch(() => {})
  }
  page.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
    if (name === binding) hear(codec.decode(payload) as FromPage, frames.byWorld(executionContextId) ?? null)
  })
  const resize = async ({ width, height }: Size) => {
    // With a window of its own to look at, its size is what the person makes it.
    if (process.env['BONAFIDE_STANDIN_HEADED'] === '1') return
    await page.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 0, mobile: false })
  }
  const applyTheme = async () => {
    const value = imposedScheme()
    if (value) await page.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value }] })
  }

  await page.send('Runtime.addBinding', { name: binding, executionContextName: isolatedWorld })
  await page.send('Page.addScriptToEvaluateOnNewDocument', { source: pageScript(world) })
  await page.send('Page.addScriptToEvaluateOnNewDocument', { source: isolatedScript(world), worldName: isolatedWorld })
  await Promise.all([resize(size), applyTheme()])
  return { page, frames, targetId, tell, resize, applyTheme }
}
