// The window stays on our page: a link that navigated it would bring a foreign page to the preload.
import type { WebContents } from 'electron'
import { ORIGIN } from './ownScheme.ts'

export function denyNavigation(contents: WebContents, openLink: (url: string) => void): void {
  // Of every frame. The slash matters: app://bonafide.example is another host.
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !event.url.startsWith(`${ORIGIN}/`)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  // A new window is never made: its link goes through the one function that opens links.
  contents.setWindowOpenHandler(({ url }) => {
    openLink(url)
    return { action: 'deny' }
  })
}
