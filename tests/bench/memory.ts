// A process of its own: opens the records, shows the first page, and tells the memory that this added, in bytes.
import { openCore } from './openCore.ts'
import { FIRST_PAGE } from './opening.ts'

const [folder] = process.argv.slice(2)
if (folder === undefined || globalThis.gc === undefined) throw new Error('memory.ts FOLDER, with --expose-gc')
globalThis.gc()
const before = process.memoryUsage().rss
const core = await openCore(folder)
await core.call('listFollowing', FIRST_PAGE)
globalThis.gc()
const added = process.memoryUsage().rss - before
core.storage.close()
process.stdout.write(JSON.stringify({ added }))
