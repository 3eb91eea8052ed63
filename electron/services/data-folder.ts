import path from 'node:path';

/**
 * Where a program keeps its data when nobody names a folder: the operating system's place for application data, which
 * is also where the desktop app keeps its own. `home` is the person's home folder.
 */
export function defaultDataFolder(
  name: 'Braid' | 'Braid-cli',
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
  home: string,
): string {
  if (platform === 'win32') return path.join(environment['APPDATA'] ?? path.join(home, 'AppData', 'Roaming'), name);
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', name);
  const given = environment['XDG_CONFIG_HOME'];
  // A relative value is invalid by the specification of that variable.
  return path.join(given !== undefined && path.isAbsolute(given) ? given : path.join(home, '.config'), name);
}
