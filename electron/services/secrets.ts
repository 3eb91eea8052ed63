import type { SecretName, SecretsPort } from './ports.ts';

/**
 * Keys of the environment, and above them keys kept in memory until the host ends. `environment` is the part of the
 * process's environment that may hold a key.
 */
export function sessionSecrets(environment: Readonly<Record<string, string | undefined>>): SecretsPort {
  const kept = new Map<SecretName, string>();
  const given = environment['ANTHROPIC_API_KEY']?.trim() ?? '';
  return {
    get: (name) => Promise.resolve(kept.get(name) ?? (given === '' ? null : given)),
    source: (name) => Promise.resolve(kept.has(name) ? 'typed' : given === '' ? null : 'environment'),
    set(name, value) {
      kept.set(name, value);
      return Promise.resolve();
    },
    clear(name) {
      kept.delete(name);
      return Promise.resolve();
    },
  };
}
