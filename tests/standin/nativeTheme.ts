import type { NativeTheme } from 'electron'
import { strictEmitter } from './strict.ts'

let source: NativeTheme['themeSource'] = 'system'

/** The system's own look; a run can say that it is dark. */
const isSystemDark = process.env['BONAFIDE_STANDIN_DARK'] === '1'

export const nativeTheme = strictEmitter<NativeTheme>('nativeTheme', {
  inForcedColorsMode: false,
  prefersReducedTransparency: false,
  get shouldUseDarkColors() {
    return source === 'system' ? isSystemDark : source === 'dark'
  },
  get themeSource() {
    return source
  },
  set themeSource(next) {
    if (!['system', 'light', 'dark'].includes(next)) throw new TypeError(`Error processing argument: ${next}`)
    if (source === next) return
    source = next
    nativeTheme.emit('updated')
  },
})

/** What pages are told of prefers-color-scheme; undefined leaves Chromium's own answer, which a test may set. */
export function imposedScheme(): 'light' | 'dark' | undefined {
  if (source !== 'system') return source
  return isSystemDark ? 'dark' : undefined
}
