import { describe, expect, it } from 'vitest';
import { defaultDataFolder } from '../../../electron/services/data-folder.ts';

const slashes = (text: string) => text.replaceAll('\\', '/');

describe('the default data folder', () => {
  it('is the place that each system has for application data', () => {
    expect(slashes(defaultDataFolder('Braid', 'linux', {}, '/home/a'))).toBe('/home/a/.config/Braid');
    expect(slashes(defaultDataFolder('Braid', 'linux', { XDG_CONFIG_HOME: '/x' }, '/home/a'))).toBe('/x/Braid');
    expect(slashes(defaultDataFolder('Braid-cli', 'linux', { XDG_CONFIG_HOME: 'x' }, '/home/a'))).toBe(
      '/home/a/.config/Braid-cli',
    );
    expect(slashes(defaultDataFolder('Braid', 'darwin', {}, '/Users/a'))).toBe(
      '/Users/a/Library/Application Support/Braid',
    );
    expect(slashes(defaultDataFolder('Braid', 'win32', { APPDATA: 'C:/Roaming' }, 'C:/Users/a'))).toBe(
      'C:/Roaming/Braid',
    );
  });
});
