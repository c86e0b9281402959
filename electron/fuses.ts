import { join } from 'node:path'
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses'

/**
 * Every fuse of the Electron binary, in the order of its wire. The packager's own settings do not know the last one,
 * so a hook sets all of them itself, and a fuse that a later Electron adds is an error and not a default.
 */
export const FUSES = {
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
  WasmTrapHandlers: true
} as const satisfies Record<string, boolean>

interface PackContext {
  readonly appOutDir: string
  readonly electronPlatformName: string
  readonly packager: { readonly appInfo: { readonly productFilename: string }; readonly executableName?: string }
}

function binaryOf({ appOutDir, electronPlatformName, packager }: PackContext): string {
  const name = packager.appInfo.productFilename
  if (electronPlatformName === 'darwin') return join(appOutDir, `${name}.app`)
  return join(appOutDir, electronPlatformName === 'win32' ? `${name}.exe` : packager.executableName ?? name)
}

/** Runs after the files are packed and before they are signed. Throws when the binary has a fuse that is not in the table. */
export async function afterPack(context: PackContext): Promise<void> {
  const numbers: Readonly<Record<string, number | string>> = { ...FuseV1Options }
  const wire = Object.entries(FUSES).map(([name, on]) => [numbers[name] ?? `unknown fuse ${name}`, on] as const)
  await flipFuses(binaryOf(context), {
    version: FuseVersion.V1,
    resetAdHocDarwinSignature: context.electronPlatformName === 'darwin',
    strictlyRequireAllFuses: true,
    ...Object.fromEntries(wire) as Record<FuseV1Options, boolean>
  })
}
