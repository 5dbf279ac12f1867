// A process of its own that plans an audit until it is killed: plannerProcess.ts FOLDER. Says when it begins, and when it was answered.
import { writeSync } from 'node:fs'
import { localDateOf } from '../../shared/domain/calendar.ts'
import { planOfEveryone } from '../auditPlan.ts'
import { openCore } from '../bench/openCore.ts'

const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('plannerProcess.ts FOLDER')
const say = (at: 'started' | 'planned') => writeSync(1, `${JSON.stringify({ at })}\n`)

const core = await openCore(folder)
say('started')
await core.call('planAudit', planOfEveryone(localDateOf(new Date())))
say('planned')
setInterval(() => undefined, 1_000)
