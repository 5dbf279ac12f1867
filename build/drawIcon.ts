// `node build/drawIcon.ts`: draws build/resources/icon.png anew from icon.svg; electron-builder makes the other sizes of it.
import { readFileSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { ensureChromium } from './chromium.ts'
import { inProject } from './project.ts'

const size = 512
const executablePath = await ensureChromium()
if (executablePath === null) {
  process.exitCode = 1
} else {
  const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  const svg = readFileSync(inProject('build', 'resources', 'icon.svg'), 'utf8')
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`)
  await page.screenshot({ path: inProject('build', 'resources', 'icon.png'), omitBackground: true })
  await browser.close()
}
