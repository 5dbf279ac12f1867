// `npm run build`: builds out/ again, whether the sources have changed or not.
import { rmSync } from 'node:fs'
import { ensureBuilt } from './building.ts'
import { inProject } from './project.ts'

rmSync(inProject('out', '.sources'), { force: true })
process.exitCode = (await ensureBuilt()) ? 0 : 1
