// A process of its own for strace to watch: saverProcess.ts FOLDER saves the preferences once.
import { DEFAULT_SETTINGS, Settings } from '../../shared/domain/settings.ts'
import { openSmallFile } from '../../electron/host/smallFile.ts'
import { openStore } from '../../electron/loopback/checklistStore.ts'

const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('saverProcess.ts FOLDER')
const file = openSmallFile({
  folder,
  name: 'settings',
  title: 'preferences',
  schema: Settings,
  defaults: DEFAULT_SETTINGS,
  openStore,
  now: new Date().toISOString(),
})
file.save({ ...DEFAULT_SETTINGS, theme: 'dark' })
