// Files dropped on the window, as a person drops them from a folder.
import type { Page } from '@playwright/test'

export type DroppedFile = { readonly name: string; readonly content: Buffer | string }

/** Drags the files over the page, and drops them. Gives what the page showed while they were held over it. */
export async function dropFiles(page: Page, files: readonly DroppedFile[], on = 'body'): Promise<string> {
  const given = files.map(({ name, content }) => ({ name, bytes: Buffer.from(content).toString('base64') }))
  const data = await page.evaluateHandle((all) => {
    const transfer = new DataTransfer()
    for (const { name, bytes } of all)
      transfer.items.add(new File([Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0))], name))
    return transfer
  }, given)
  await page.dispatchEvent(on, 'dragover', { dataTransfer: data })
  const shown = await page.locator('.drop-over').innerText()
  await page.dispatchEvent(on, 'drop', { dataTransfer: data })
  return shown
}
