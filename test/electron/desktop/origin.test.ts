import { describe, expect, it } from 'vitest';
import {
  isGranted,
  isOwnAddress,
  isOwnBlob,
  isOwnFrame,
  mayOpenOutside,
  startAddress,
} from '../../../electron/desktop/origin.ts';

describe('the address of a page', () => {
  it('is our own under our scheme and host alone', () => {
    expect(isOwnAddress(startAddress)).toBe(true);
    expect(isOwnAddress('braid://app/index.html#/results')).toBe(true);
  });

  it.each([
    'braid://app.elsewhere.invalid/',
    'braid://elsewhere/index.html',
    'braid://app@elsewhere/index.html',
    'braid://somebody@app/index.html',
    'braids://app/index.html',
    'https://app/index.html',
    'file:///index.html',
    'about:blank',
    'data:text/html,braid://app/',
    'not an address',
    '',
  ])('is foreign as %s', (address) => {
    expect(isOwnAddress(address)).toBe(false);
  });
});

describe('what is saved', () => {
  it('is what our page has made', () => {
    expect(isOwnBlob('blob:braid://app/0b9f6c1e-7d1f-4f5e-9b43-0f2c5a3d7e11')).toBe(true);
  });

  it.each([
    'blob:https://elsewhere.invalid/0b9f',
    'https://elsewhere.invalid/a.exe',
    'braid://app/index.html',
    'blob:',
  ])('is nothing from %s', (address) => {
    expect(isOwnBlob(address)).toBe(false);
  });
});

describe('the sender of a message', () => {
  it('is ours as the top frame of our page', () => {
    expect(isOwnFrame({ url: startAddress, parent: null })).toBe(true);
  });

  it('is not ours when it has gone, lies inside another frame, or shows a foreign page', () => {
    expect(isOwnFrame(null)).toBe(false);
    expect(isOwnFrame({ url: startAddress, parent: { url: startAddress } })).toBe(false);
    expect(isOwnFrame({ url: 'https://elsewhere.invalid/', parent: null })).toBe(false);
  });
});

describe('a link', () => {
  it('opens outside on the web alone', () => {
    expect(mayOpenOutside('https://elsewhere.invalid/a?b#c')).toBe(true);
    const others = [
      'http://a.invalid/',
      'file:///etc/passwd',
      'smb://a/b',
      'javascript:1',
      'ms-word:x',
      'https://a@b/',
      '',
    ];
    expect(others.filter(mayOpenOutside)).toEqual([]);
  });
});

describe('a permission', () => {
  it('is copying, for our own pages', () => {
    expect(isGranted('clipboard-sanitized-write', startAddress)).toBe(true);
    expect(isGranted('clipboard-sanitized-write', 'https://elsewhere.invalid/')).toBe(false);
    expect(isGranted('clipboard-sanitized-write', undefined)).toBe(false);
  });

  it.each(['clipboard-read', 'geolocation', 'media', 'notifications', 'openExternal', 'fileSystem', ''])(
    'is never %s',
    (permission) => expect(isGranted(permission, startAddress)).toBe(false),
  );
});
