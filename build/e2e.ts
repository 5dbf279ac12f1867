// `npm run e2e -- …`: the page and end-to-end tests; what follows goes to Playwright (`--project loopback`, a file, `-g`).
import { ensureBuilt } from './building.ts'
import { ensureChromium } from './chromium.ts'
import { runTool } from './programs.ts'

const chromium = (await ensureBuilt()) ? await ensureChromium() : null
process.exitCode = 1
if (chromium !== null) {
  const env = { BONAFIDE_CHROMIUM: chromium }
  const ended = await runTool('@playwright/test', 'playwright', ['test', ...process.argv.slice(2)], { env })
  process.exitCode = ended.status
}
