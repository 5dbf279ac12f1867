// The small files in the desktop shell: electron-store. The loopback shell keeps the same files with conf.
import ElectronStore from 'electron-store'
import type { OpenStore } from '../host/smallFile.ts'

export const openStore: OpenStore = ({ folder, name }) => {
  const store = new ElectronStore<Record<string, unknown>>({
    cwd: folder,
    name,
    accessPropertiesByDotNotation: false,
    clearInvalidConfig: false,
  })
  return {
    write: (value) => {
      store.store = { ...value }
    },
  }
}
