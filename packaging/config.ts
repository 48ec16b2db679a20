import { join } from 'node:path';
import { APP_ROOT } from '../src-main/platform/app-root.ts';
import type { Publisher } from './staged-app.ts';

/** What electron-builder is told (its own `scheme.json` describes each field). */

/** The folders that `make.ts` fills and electron-builder reads and writes. All lie in `out/`. */
export interface Places {
  /** Exactly what goes into app.asar. */
  readonly app: string;
  readonly icons: string;
  /** The licences of everything bundled. */
  readonly notices: string;
  readonly output: string;
}

/** What others could use to bring their own code into the program is off (SECURITY.md, point 19). */
export const FUSES = {
  runAsNode: false,
  // Forum keeps no cookies. Encrypting them would ask for the keychain's password on macOS.
  enableCookieEncryption: false,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: false,
  // A changed program no longer matches its signature, and a Mac with Apple silicon would not start it.
  resetAdHocDarwinSignature: true,
} as const;

const LAUNCHERS = join(APP_ROOT, 'packaging', 'launchers');

/** `env` says whether there is something to sign with; see docs/it.md. */
export function configuration(places: Places, { author }: Publisher, env: NodeJS.ProcessEnv) {
  return {
    appId: 'no.forum.app',
    productName: 'Forum',
    copyright: `Copyright © ${author.replace(/ <.*/, '')}`,
    directories: { app: places.app, output: places.output, buildResources: places.icons },
    files: ['**/*'],
    extraResources: [
      { from: places.notices, to: 'THIRD-PARTY-NOTICES.txt' },
      { from: join(APP_ROOT, 'LICENSE'), to: 'LICENSE.txt' },
    ],
    asar: true,
    // The bundle needs no packages. Without this, electron-builder packs the optional ones of this project.
    beforeBuild: async () => false,
    electronLanguages: ['nb', 'en-US'],
    electronFuses: FUSES,
    // biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder fills them in
    artifactName: '${productName}-${version}-${os}-${arch}.${ext}',
    // Newer versions are fetched by a person.
    publish: null,
    ...windows(places, env),
    ...mac(places, env),
    ...linux(places, author),
  };
}

function windows({ icons }: Places, env: NodeJS.ProcessEnv) {
  return {
    win: {
      icon: join(icons, 'icon.ico'),
      target: [
        { target: 'nsis', arch: ['x64', 'arm64'] },
        { target: 'msi', arch: ['x64'] },
        { target: 'zip', arch: ['x64', 'arm64'] },
      ],
      extraFiles: [{ from: join(LAUNCHERS, 'forum.cmd'), to: 'bin/forum.cmd' }],
      ...azure(env),
    },
    nsis: {
      oneClick: true,
      perMachine: false,
      buildUniversalInstaller: false,
      deleteAppDataOnUninstall: false,
      installerLanguages: ['nb_NO', 'en_US'],
    },
    msi: { oneClick: true, perMachine: true, runAfterFinish: false },
  };
}

/** Azure Trusted Signing, where the account is named; it finds its own secrets in the environment. */
function azure(env: NodeJS.ProcessEnv) {
  const { AZURE_SIGN_ENDPOINT, AZURE_SIGN_ACCOUNT, AZURE_SIGN_PROFILE, AZURE_SIGN_PUBLISHER } = env;
  if (!AZURE_SIGN_ENDPOINT) return {};
  return {
    azureSignOptions: {
      endpoint: AZURE_SIGN_ENDPOINT,
      codeSigningAccountName: AZURE_SIGN_ACCOUNT ?? '',
      certificateProfileName: AZURE_SIGN_PROFILE ?? '',
      publisherName: AZURE_SIGN_PUBLISHER ?? '',
    },
  };
}

function mac({ icons }: Places, env: NodeJS.ProcessEnv) {
  const isSigned = Boolean(env.CSC_LINK || env.CSC_NAME);
  return {
    mac: {
      icon: join(icons, 'icon.icns'),
      target: [{ target: 'dmg', arch: ['arm64', 'x64'] }],
      category: 'public.app-category.business',
      extraResources: [{ from: join(LAUNCHERS, 'forum-mac.sh'), to: 'bin/forum' }],
      hardenedRuntime: true,
      // "-" signs with no name, which Apple silicon needs to start a program at all.
      ...(isSigned ? {} : { identity: '-' }),
      notarize: isSigned && Boolean(env.APPLE_API_KEY || env.APPLE_ID),
    },
  };
}

function linux({ icons }: Places, maintainer: string) {
  // `forum` is the command line, so the program itself has another name.
  const commandLine = `${join(LAUNCHERS, 'forum-linux.sh')}=/usr/bin/forum`;
  return {
    linux: {
      icon: join(icons, 'linux'),
      target: ['deb', 'rpm', 'AppImage'],
      category: 'Office',
      executableName: 'forum-desktop',
      syncDesktopName: true,
      synopsis: 'Runs the meetings of a standing partnership',
      maintainer,
    },
    // electron-builder's own script installs the AppArmor profile that lets Chromium's sandbox work.
    deb: { fpm: [commandLine] },
    rpm: { fpm: [commandLine] },
  };
}
