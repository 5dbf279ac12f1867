// The cells of a spreadsheet as LibreOffice writes them (OpenDocument, one flat XML file).

export type SheetCell = {
  /** office:value-type: string, float, date …; null for an empty cell. */
  readonly type: string | null
  readonly isFormula: boolean
  /** As it is shown. */
  readonly text: string
}

/** The rows of the first sheet, without the endless empty ones. */
export function sheetCells(fods: string): readonly (readonly SheetCell[])[] {
  const table = /<table:table [^>]*>(.*?)<\/table:table>/su.exec(fods)?.[1] ?? ''
  return [...table.matchAll(/<table:table-row\b[^>]*?(?:\/>|>(.*?)<\/table:table-row>)/gsu)]
    .map(([, row = '']) => cellsOf(row))
    .filter((row) => row.some(({ text }) => text !== ''))
}

function cellsOf(row: string): readonly SheetCell[] {
  return [...row.matchAll(/<table:(?:covered-)?table-cell\b([^>]*?)(?:\/>|>(.*?)<\/table:table-cell>)/gsu)].flatMap(
    ([, attributes = '', content = '']) => {
      const cell: SheetCell = {
        type: /office:value-type="([^"]*)"/u.exec(attributes)?.[1] ?? null,
        isFormula: attributes.includes('table:formula='),
        text: textOf(content),
      }
      const times = Number(/table:number-columns-repeated="(\d+)"/u.exec(attributes)?.[1] ?? 1)
      return Array.from({ length: Math.min(times, MOST_REPEATED) }, () => cell)
    },
  )
}

/** What stands behind the last column is repeated to the end of the sheet. */
const MOST_REPEATED = 100

function textOf(content: string): string {
  return [...content.matchAll(/<text:p\b[^>]*?(?:\/>|>(.*?)<\/text:p>)/gsu)]
    .map(([, line = '']) =>
      line
        .replaceAll(/<text:s(?: text:c="(\d+)")?\s*\/>/gu, (_, count: string | undefined) =>
          ' '.repeat(Number(count ?? 1)),
        )
        .replaceAll(/<text:tab\s*\/>/gu, '\t')
        .replaceAll(/<text:line-break\s*\/>/gu, '\n')
        .replaceAll(/<[^>]*>/gu, '')
        .replaceAll(/&(lt|gt|quot|apos|amp|#x?[0-9a-f]+);/giu, (_, name: string) => entityOf(name)),
    )
    .join('\n')
}

function entityOf(name: string): string {
  const named = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }
  const known = new Map(Object.entries(named)).get(name)
  if (known !== undefined) return known
  return String.fromCodePoint(/^#x/iu.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1)))
}
