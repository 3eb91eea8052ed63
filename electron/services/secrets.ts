import type { SecretName, SecretsPort } from './ports.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Keys of the environment, and above them keys kept in memory until the host ends. Each connection has a variable of its
 * own, so that a key for Claude is never sent to another server.
 */
export function sessionSecrets(environment: Environment): SecretsPort {
  return keptOver({ claude: environment['ANTHROPIC_API_KEY'], compatible: environment['BRAID_COMPATIBLE_KEY'] });
}

/** The command line's: there `--base-url` names the server for which the one usual variable holds the key. */
export function commandLineSecrets(environment: Environment): SecretsPort {
  const given = environment['ANTHROPIC_API_KEY'];
  return keptOver({ claude: given, compatible: given });
}

function keptOver(given: Readonly<Record<SecretName, string | undefined>>): SecretsPort {
  const kept = new Map<SecretName, string>();
  const ofEnvironment = (name: SecretName): string | null => given[name]?.trim() || null;
  return {
    get: (name) => Promise.resolve(kept.get(name) ?? ofEnvironment(name)),
    source: (name) => Promise.resolve(kept.has(name) ? 'typed' : ofEnvironment(name) === null ? null : 'environment'),
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
