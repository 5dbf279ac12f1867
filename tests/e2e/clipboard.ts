// The clipboard, as a person's screenshot program fills it.
import type { Page } from '@playwright/test'

/** Draws an invented screenshot in the page and puts it on the system's clipboard. Another `seed`, another picture. */
export async function copyScreenshot(page: Page, seed: number): Promise<void> {
  // The browser lets a page write to the clipboard while somebody works in it.
  await page.keyboard.press('Shift')
  await page.evaluate(async (shade) => {
    const canvas = document.createElement('canvas')
    canvas.width = 640
    canvas.height = 400
    const pen = canvas.getContext('2d')
    if (pen === null) throw new Error('no canvas')
    pen.fillStyle = '#fff'
    pen.fillRect(0, 0, 640, 400)
    pen.fillStyle = `hsl(${shade * 40} 40% 40%)`
    for (let line = 0; line < 8; line++) pen.fillRect(40, 40 + line * 40, 200 + ((line * 97 + shade * 31) % 300), 14)
    const picture = await new Promise<Blob | null>((give) => canvas.toBlob(give, 'image/png'))
    if (picture === null) throw new Error('no picture')
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })])
  }, seed)
}
