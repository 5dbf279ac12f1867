import react from '@vitejs/plugin-react'
import { readFileSync } from 'node:fs'
import { defineConfig } from 'vite'
import { z } from 'zod'

// Built-in modules of Node: `builtinModules` does not list sqlite, so the prefix is what counts.
const external = ['electron', /^node:/]
// How long a plugin took is no news to who starts the app.
const checks = { pluginTimings: false }

/** One bundle that runs on Node or in Electron, everything it imports inside it. */
function nodeBundle(entry: string, outDir: string, file: string, format: 'es' | 'cjs' = 'es') {
  return {
    consumer: 'server' as const,
    resolve: { noExternal: true as const, conditions: ['node', 'import', 'module', 'default'] },
    build: {
      outDir: `../out/${outDir}`,
      emptyOutDir: false,
      sourcemap: true,
      minify: false,
      target: 'node24',
      ssr: true,
      rolldownOptions: {
        input: `../electron/${entry}`,
        checks,
        external,
        output: { format, entryFileNames: file, codeSplitting: false as const },
      },
    },
  }
}

const manifest: unknown = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'))
const { version } = z.looseObject({ version: z.string() }).parse(manifest)

export default defineConfig({
  define: { __VERSION__: JSON.stringify(version) },
  root: 'renderer',
  base: '/',
  plugins: [react()],
  environments: {
    client: {
      build: {
        outDir: '../out/renderer',
        emptyOutDir: true,
        sourcemap: true,
        target: 'chrome140',
        modulePreload: { polyfill: false },
        assetsInlineLimit: 0,
        // It is read from this machine's disk, not over a network.
        chunkSizeWarningLimit: 2_000,
        rolldownOptions: { checks },
      },
    },
    core: nodeBundle('core/worker.ts', 'core', 'worker.js'),
    desktop: nodeBundle('desktop/main.ts', 'desktop', 'main.js'),
    preload: nodeBundle('desktop/preload.ts', 'desktop', 'preload.cjs', 'cjs'),
    loopback: nodeBundle('loopback/main.ts', 'loopback', 'main.js'),
  },
  builder: {
    async buildApp(builder) {
      await Promise.all(
        Object.values(builder.environments)
          .filter((each) => each.name !== 'ssr')
          .map((each) => builder.build(each)),
      )
    },
  },
})
