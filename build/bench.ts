// `npm run bench -- --json FILE`: how fast it is, as ratios taken in one run. Not a test: it never fails for being slow.
import { ensureBuilt } from './building.ts'
import { ensureChromium } from './chromium.ts'
import { runNode } from './programs.ts'

const chromium = (await ensureBuilt()) ? await ensureChromium() : null
process.exitCode = 1
if (chromium !== null) {
  const env = { BONAFIDE_CHROMIUM: chromium }
  process.exitCode = (await runNode(['tests/bench/main.ts', ...process.argv.slice(2)], { env })).status
}
