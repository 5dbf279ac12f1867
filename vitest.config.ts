import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

// In plain Node an import of either tries to download Electron's binary.
const withoutElectron = fileURLToPath(new URL('./tests/unit/withoutElectron.ts', import.meta.url))

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.ts'],
    environment: 'node',
    alias: { electron: withoutElectron, 'electron-store': withoutElectron },
    reporters: ['default', './tests/report/unitReport.ts'],
    maxWorkers: 2,
    testTimeout: 20_000,
    // A test without an assertion cannot fail.
    expect: { requireAssertions: true },
    allowOnly: false,
  },
})
