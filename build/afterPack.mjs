// electron-builder calls it between packing and signing.
import { join } from 'node:path'
import { flipFuses } from '@electron/fuses'
import { fuses } from './fuses.mjs'

/** @param {import('electron-builder').AfterPackContext} context */
export default async function afterPack({ appOutDir, electronPlatformName, packager }) {
  const name = packager.appInfo.productFilename
  const programs = new Map([
    ['darwin', `${name}.app`],
    ['win32', `${name}.exe`],
  ])
  // On Linux the program has the name of the package.
  const program = programs.get(electronPlatformName) ?? packager.appInfo.linuxPackageName
  // Changing the program breaks the signature that Apple silicon asks of every program.
  const resetAdHocDarwinSignature = electronPlatformName === 'darwin'
  await flipFuses(join(appOutDir, program), { ...fuses, resetAdHocDarwinSignature })
}
