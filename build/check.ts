// `npm run check`: everything that can be said of the sources without running the app.
import { deadCode, format, lint, types, walls } from './gates.ts'
import { say } from './project.ts'

const failed: string[] = []
for (const gate of [types, lint, format, deadCode, walls]) {
  say(`\n▸ ${gate.name}`)
  if (!(await gate.holds())) failed.push(gate.name)
}
say(failed.length === 0 ? '\nEverything holds.' : `\nDoes not hold: ${failed.join(', ')}.`)
process.exitCode = failed.length === 0 ? 0 : 1
