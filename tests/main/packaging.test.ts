import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { configuration, FUSES } from '../../packaging/config.ts';
import { makeIcons } from '../../packaging/icons.ts';
import { taskIn } from '../../src-main/transports/desktop/start-task.ts';
import { temporaryFolder } from '../support/with-forum.ts';

/** The input of the installers: configuration, icons, launchers and lock files. */

const PLACES = { app: 'app', icons: 'icons', notices: 'notices.txt', output: 'installers' };
const PUBLISHER = { author: 'Forum <forum@example.org>', homepage: 'https://example.org/forum' };
const BUILDER = resolve('packaging/node_modules/app-builder-lib');
const isInstalled = existsSync(BUILDER);
if (!isInstalled) {
  process.stdout.write('Skipped: electron-builder is not installed (npm ci --prefix packaging).\n');
}

const SIGNED = {
  AZURE_SIGN_ENDPOINT: 'https://example.org',
  AZURE_SIGN_ACCOUNT: 'account',
  AZURE_SIGN_PROFILE: 'profile',
  AZURE_SIGN_PUBLISHER: 'Forum',
  CSC_LINK: 'file.p12',
  APPLE_API_KEY: 'key.p8',
};

describe('the configuration', () => {
  it('makes each kind of installer, per person or per machine as its users expect', () => {
    const { win, nsis, msi, mac, linux } = configuration(PLACES, PUBLISHER, {});
    expect(win.target).toEqual([
      { target: 'nsis', arch: ['x64', 'arm64'] },
      { target: 'msi', arch: ['x64'] },
      { target: 'zip', arch: ['x64', 'arm64'] },
    ]);
    expect(nsis).toMatchObject({ oneClick: true, perMachine: false });
    expect(msi).toMatchObject({ perMachine: true, runAfterFinish: false });
    expect(mac.target).toEqual([{ target: 'dmg', arch: ['arm64', 'x64'] }]);
    expect(linux.target).toEqual(['deb', 'rpm', 'AppImage']);
  });

  it('signs where there is something to sign with, and only there', () => {
    const unsigned = configuration(PLACES, PUBLISHER, {});
    expect(unsigned.win).not.toHaveProperty('azureSignOptions');
    expect(unsigned.mac).toMatchObject({ identity: '-', notarize: false });
    const signed = configuration(PLACES, PUBLISHER, SIGNED);
    expect(signed.win).toMatchObject({ azureSignOptions: { publisherName: 'Forum' } });
    expect(signed.mac).toMatchObject({ notarize: true });
    expect(signed.mac).not.toHaveProperty('identity');
  });

  it.skipIf(!isInstalled)('is accepted by electron-builder’s own schema', async () => {
    const path = join(BUILDER, 'out', 'util', 'config', 'config.js');
    const { validateConfiguration } = (await import(pathToFileURL(path).href)) as {
      validateConfiguration(config: object, logger: object): Promise<void>;
    };
    const validate = (config: object) =>
      validateConfiguration(config, { isEnabled: false, add: () => undefined });
    await validate(configuration(PLACES, PUBLISHER, {}));
    await validate(configuration(PLACES, PUBLISHER, SIGNED));
    await expect(
      validate({ ...configuration(PLACES, PUBLISHER, {}), nonsense: 1 }),
    ).rejects.toThrow('nonsense');
  });

  it.skipIf(!isInstalled)('sets every fuse that electron-builder knows', () => {
    const schema = JSON.parse(readFileSync(join(BUILDER, 'scheme.json'), 'utf8'));
    const known = Object.keys(schema.definitions.FuseOptionsV1.properties);
    expect(Object.keys(FUSES).sort()).toEqual(known.sort());
  });
});

describe('the arguments', () => {
  it('start a task, or open the window', () => {
    expect(taskIn(['Forum.exe'])).toBeUndefined();
    expect(taskIn(['electron', '.', '--no-sandbox'])).toBeUndefined();
    expect(taskIn(['Forum.exe', '--cli', 'new', 'a b', '--lang', 'nn'])).toEqual({
      commandLine: ['new', 'a b', '--lang', 'nn'],
    });
    expect(taskIn(['forum', '--ozone-platform=headless', '--cli', '--help'])).toEqual({
      commandLine: ['--help'],
    });
    expect(taskIn(['Forum', '--version'])).toEqual({ commandLine: ['--version'] });
    expect(taskIn(['Forum', '--self-test=C:\\a b'])).toEqual({ selfTest: 'C:\\a b' });
    // A search word is not a task.
    expect(taskIn(['Forum', '--cli', 'search', 'x', '--self-test=y'])).toHaveProperty(
      'commandLine',
    );
  });
});

describe('the files around the program', () => {
  it('are icons for each system, drawn from one picture', async () => {
    const folder = temporaryFolder();
    await makeIcons(folder);
    const ico = readFileSync(join(folder, 'icon.ico'));
    expect([ico.readUInt16LE(2), ico.readUInt16LE(4)]).toEqual([1, 7]);
    // The last entry points to a PNG that ends with the file.
    const last = 6 + 16 * 6;
    const [length, offset] = [ico.readUInt32LE(last + 8), ico.readUInt32LE(last + 12)];
    expect(offset + length).toBe(ico.length);
    expect(ico.subarray(offset + 1, offset + 4).toString()).toBe('PNG');
    const icns = readFileSync(join(folder, 'icon.icns'));
    expect(icns.subarray(0, 4).toString()).toBe('icns');
    expect(icns.readUInt32BE(4)).toBe(icns.length);
    const png = readFileSync(join(folder, 'linux', '512x512.png'));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([512, 512]);
  });

  it('are launchers of the command line that can be run', () => {
    const cmd = readFileSync('packaging/launchers/forum.cmd', 'utf8');
    expect(cmd).toContain('"%~dp0..\\Forum.exe" --cli %*\r\n');
    expect(cmd).toContain('exit /b %code%');
    if (process.platform === 'win32') return;
    for (const name of ['forum-linux.sh', 'forum-mac.sh']) {
      expect(statSync(join('packaging/launchers', name)).mode & 0o111).toBe(0o111);
    }
  });

  it('keep packages with install scripts out of the program', () => {
    const names = Object.keys(JSON.parse(readFileSync('package-lock.json', 'utf8')).packages);
    expect(names.filter((name) => /electron-(builder|winstaller)$/.test(name))).toEqual([]);
    expect(readFileSync('packaging/.npmrc', 'utf8')).toContain('ignore-scripts=true');
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(dependencies).toBeUndefined();
  });
});
