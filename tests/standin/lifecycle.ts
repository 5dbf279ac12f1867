/** How far the app's life has come. Apart from `app`, because Playwright replaces app.isReady with its own. */
export const lifecycle = {
  isReady: false,
  isQuitting: false,
  /** Set once there is no way back: what Chromium says from here on is no failure. */
  isOver: false,
}
