// The paste box can be opened from anywhere: by its key, from the palette, at the end of the first start.
import { patch, useStore } from './store.ts'

/** Shows the box with what was typed before. */
export function openPaste(): void {
  const { start, queue } = useStore.getState()
  const usual = start?.settings.plainHandlesAre ?? 'x'
  const platform = queue.paste.text === '' ? { plainHandlesAre: usual } : {}
  patch('queue', { paste: { ...queue.paste, ...platform, open: true, said: '' } })
}
