// LibreOffice without a window, as an admin's spreadsheet: opens files of cells and says what each cell became.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { sheetCells, type SheetCell } from './sheetCells.ts'

export type Separator = ',' | ';' | '\t'
export type SheetFile = { readonly name: string; readonly text: string }

/** Why it cannot be asked here, as a sentence, or null. */
export function whyNoSpreadsheet(): string | null {
  return spawnSync('soffice', ['--version'], { timeout: 60_000 }).status === 0
    ? null
    : 'LibreOffice is not on this machine (soffice)'
}

/**
 * Opens the files with this separator between the cells, and `"` around them, as UTF-8; everything else as LibreOffice does
 * when it is not told. `folder`: room for it and its profile. Null for a file that it did not open.
 */
export function openInSpreadsheet(
  files: readonly SheetFile[],
  separator: Separator,
  folder: string,
): readonly (readonly (readonly SheetCell[])[] | null)[] {
  const out = join(folder, `out-${separator.charCodeAt(0)}`)
  mkdirSync(out, { recursive: true })
  const paths = files.map(({ name, text }) => {
    const path = join(folder, name)
    writeFileSync(path, text)
    return path
  })
  const arguments_ = [
    `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
    '--headless',
    '--norestore',
    `--infilter=Text - txt - csv (StarCalc):${separator.charCodeAt(0)},34,76,1`,
    '--convert-to',
    'fods',
    '--outdir',
    out,
    ...paths,
  ]
  spawnSync('soffice', arguments_, { timeout: 300_000, encoding: 'utf8' })
  return files.map(({ name }) => {
    const path = join(out, name.replace(/\.[a-z]+$/u, '.fods'))
    return existsSync(path) ? sheetCells(readFileSync(path, 'utf8')) : null
  })
}
