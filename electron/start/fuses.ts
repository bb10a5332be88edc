import { join } from 'node:path';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';

/** Electron's switches in the packaged program, all of them: a new one must be decided here before packaging goes on. */
export const fuses: Readonly<Record<string, boolean>> = {
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
  WasmTrapHandlers: true,
};

type Packed = {
  readonly appOutDir: string;
  readonly electronPlatformName: string;
  readonly packager: { readonly appInfo: { readonly productFilename: string }; readonly executableName?: string };
};

const programOf = ({ appOutDir, electronPlatformName, packager }: Packed): string => {
  const { productFilename } = packager.appInfo;
  if (electronPlatformName === 'darwin') return join(appOutDir, `${productFilename}.app`);
  return join(
    appOutDir,
    electronPlatformName === 'win32' ? `${productFilename}.exe` : (packager.executableName ?? 'pivot'),
  );
};

const known: Readonly<Record<string, unknown>> = FuseV1Options;

/** The wire as `@electron/fuses` takes it; throws when the installed version does not know one of the switches. */
export const fuseConfig = () => {
  const wire = Object.entries(fuses).map(([name, isOn]) => {
    const index = known[name];
    if (typeof index !== 'number') throw new Error(`@electron/fuses does not know ${name}: update it`);
    return [index, isOn] as const;
  });
  return { version: FuseVersion.V1, strictlyRequireAllFuses: true, ...Object.fromEntries(wire) };
};

/** Called by electron-builder once the program is laid out, before it is signed. */
export const afterPack = async (packed: Packed): Promise<void> => {
  const config = { ...fuseConfig(), resetAdHocDarwinSignature: packed.electronPlatformName === 'darwin' };
  await flipFuses(programOf(packed), config as Parameters<typeof flipFuses>[1]);
};
