import type { PrintToPDFOptions } from 'electron'

/** Width and height in inches. */
const sizes: Readonly<Record<string, readonly [number, number]>> = {
  A4: [8.27, 11.69],
  A5: [5.83, 8.27],
  Letter: [8.5, 11],
  Legal: [8.5, 14],
}

/** Electron's printing options as Chromium takes them. Throws for a paper size that is not known here. */
export function paperOf(options: PrintToPDFOptions) {
  const { pageSize = 'Letter', landscape = false, printBackground = false, preferCSSPageSize = false } = options
  const [paperWidth, paperHeight] =
    typeof pageSize === 'string' ? (sizes[pageSize] ?? []) : [pageSize.width, pageSize.height]
  if (paperWidth === undefined || paperHeight === undefined)
    throw new Error(`stand-in: the paper size ${JSON.stringify(pageSize)} is not implemented`)
  return { paperWidth, paperHeight, landscape, printBackground, preferCSSPageSize }
}
