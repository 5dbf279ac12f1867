import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { runTool } from './programs.ts'
import { inProject, say } from './project.ts'

// Everything that the bundles are made of.
const sources = ['shared', 'electron', 'renderer', 'vite.config.ts', 'package.json', 'package-lock.json']

/** Builds out/ when the sources are not the ones that it was built from. False when the build fails; it then says why. */
export async function ensureBuilt(): Promise<boolean> {
  const digest = digestOfSources()
  const kept = inProject('out', '.sources')
  if (existsSync(kept) && readFileSync(kept, 'utf8') === digest) return true

  say('Building Bonafide.')
  const built = await runTool('vite', 'vite', ['build', '--app', '--logLevel', 'warn'])
  if (built.status !== 0) {
    say('Bonafide could not be built; the lines above say why.')
    return false
  }
  mkdirSync(inProject('out'), { recursive: true })
  writeFileSync(kept, digest)
  return true
}

function digestOfSources(): string {
  const hash = createHash('sha256')
  for (const source of sources) {
    for (const file of filesOf(source))
      hash
        .update(file)
        .update('\0')
        .update(readFileSync(inProject(file)))
        .update('\0')
  }
  return hash.digest('hex')
}

function filesOf(source: string): readonly string[] {
  if (/\.[a-z]+$/.test(source)) return existsSync(inProject(source)) ? [source] : []
  return readdirSync(inProject(source), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(inProject().length + 1))
    .toSorted()
}
