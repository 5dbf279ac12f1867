// `npm run pack`: installers in dist/, for the system that it runs on. Words after `--` go to electron-builder.
// `npm run pack -- --try` packs around a folder that is only shaped like Electron, where the real one cannot be had: it
// shows what goes into app.asar and how the fuses are set. Nobody can run the result.
import { rmSync } from 'node:fs'
import { listPackage } from '@electron/asar'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { ensureBuilt } from './building.ts'
import { shapeFakeElectron } from './fakeElectron.ts'
import { runTool } from './programs.ts'
import { inProject, say } from './project.ts'

const words = process.argv.slice(2)
const isTrial = words.includes('--try')
process.exitCode = (await ensureBuilt()) ? await (isTrial ? tryPacking() : pack(words)) : 1

async function pack(args: readonly string[]): Promise<number> {
  return (await runTool('electron-builder', 'electron-builder', ['--publish', 'never', ...args])).status
}

async function tryPacking(): Promise<number> {
  const output = inProject('dist', 'trial')
  rmSync(output, { recursive: true, force: true })
  const fake = shapeFakeElectron(inProject('dist', 'fake-electron'))
  const status = await pack(['--linux', 'dir', `-c.electronDist=${fake}`, `-c.directories.output=${output}`])
  if (status !== 0) return status

  say('\nIn app.asar:')
  for (const file of listPackage(`${output}/linux-unpacked/resources/app.asar`, { isPack: false })) say(`  ${file}`)
  say('\nFuses:')
  const wire = await getCurrentFuseWire(`${output}/linux-unpacked/bonafide`)
  for (const [fuse, state] of Object.entries(wire)) {
    if (fuse !== 'version') say(`  ${FuseV1Options[Number(fuse)] ?? fuse}: ${Number(state) === 0x31 ? 'on' : 'off'}`)
  }
  return 0
}
