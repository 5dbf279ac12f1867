// The small files in the loopback shell: conf, which electron-store is built on, with the same options.
import Conf from 'conf'
import type { OpenStore } from '../host/smallFile.ts'

export const openStore: OpenStore = ({ folder, name }) => {
  const store = new Conf<Record<string, unknown>>({
    cwd: folder,
    configName: name,
    projectName: 'Bonafide',
    accessPropertiesByDotNotation: false,
    clearInvalidConfig: false,
  })
  return {
    write: (value) => {
      store.store = { ...value }
    },
  }
}
