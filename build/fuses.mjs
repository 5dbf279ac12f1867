import { FuseV1Options, FuseVersion } from '@electron/fuses'

/**
 * What Electron can no longer be talked into once it is packed. Each switch that stays open would turn our signed
 * program into a way to run somebody else's code.
 * @type {import('@electron/fuses').FuseConfig}
 */
export const fuses = {
  version: FuseVersion.V1,
  // A fuse that a later Electron adds must be decided, not forgotten.
  strictlyRequireAllFuses: true,
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  // Speed, not safety: WebAssembly's bounds checks by trap instead of by code.
  [FuseV1Options.WasmTrapHandlers]: true,
}
