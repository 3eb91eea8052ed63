import { describe, expect, it } from 'vitest';
import { secretIn } from '../support/secret-search.ts';

// In two parts, so that this file holds no secret either.
const joined = (...parts: string[]): string => parts.join('');

describe('the search for secrets in a package', () => {
  it.each(['.env', 'dist/.env.production', 'assets/.npmrc', 'keys/id_ed25519', 'signing/braid.p12', 'a/b/server.key'])(
    'knows %s by its name',
    (name) => expect(secretIn(name, '')).toBe(`${name} is secret by its name`),
  );

  it.each([
    joined('const key = "sk-', 'ant-api03-abcdefghijklmnop_-1234"'),
    joined('-----BEGIN RSA ', 'PRIVATE KEY-----'),
    joined('AKIA', 'IOSFODNN7EXAMPLE'),
    joined('ghp_', 'a'.repeat(36)),
    joined('npm_', 'b'.repeat(36)),
    joined('xoxb', '-123456789012-abc'),
    joined('headers: { authorization: "Bea', 'rer eyJhbGciOiJIUzI1NiJ9.e30" }'),
  ])('finds %s in a text', (text) => expect(secretIn('main.js', `one\n${text}\ntwo`)).toMatch(/^main\.js holds an? /));

  it.each([
    'A key begins with sk-ant-… and is kept by the system.',
    'authorization: "Bearer <token>"',
    'environment.js',
  ])('lets prose about them be: %s', (text) => expect(secretIn('environment.js', text)).toBeNull());
});
