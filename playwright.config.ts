import { defineConfig } from '@playwright/test'
import { findChromium } from './build/chromium.ts'
import type { Options } from './tests/e2e/fixtures.ts'

const chromium = findChromium()
// The stand-in for Electron reads it too.
if (chromium !== null) process.env['BONAFIDE_CHROMIUM'] = chromium

export default defineConfig<Options>({
  testDir: 'tests',
  outputDir: 'test-results',
  preserveOutput: 'always',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  retries: 0,
  reporter: [['list'], ['./tests/report/pageReport.ts']],
  use: {
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(chromium === null ? {} : { executablePath: chromium }),
      args: [
        // Nothing but this machine can be reached, whatever a page asks for.
        '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
        // Chromium refuses to be root with its sandbox on.
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ],
    },
  },
  projects: [
    { name: 'page', testMatch: 'page/**/*.spec.ts', use: { shell: 'loopback' } },
    { name: 'loopback', testMatch: 'e2e/**/*.spec.ts', use: { shell: 'loopback' } },
    { name: 'standin', testMatch: 'e2e/**/*.spec.ts', use: { shell: 'standin' } },
    { name: 'electron', testMatch: 'e2e/**/*.spec.ts', use: { shell: 'electron' } },
  ],
})
