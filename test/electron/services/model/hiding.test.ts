import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hidden, hide } from '../../../../electron/services/model/hiding.ts';

const key = 'sk-ant-Q"7/+x=%&-distinctive';
const forms = [
  key,
  encodeURIComponent(key),
  JSON.stringify(key).slice(1, -1),
  Buffer.from(key).toString('base64'),
  Buffer.from(key).toString('base64url'),
  Buffer.from(key).toString('hex'),
];

describe('a key that a server sends back', () => {
  it.each(forms)('is hidden as %s', (form) => {
    const said = hide(key).whole(`Key ${form} is wrong, ${form}.`);
    expect(said).not.toContain(form.replace(/=+$/, ''));
    expect(said).toContain(hidden);
  });

  it('is hidden in base64 of any text that it stands in, for any key', () => {
    const anyKey = fc.string({ minLength: 12, maxLength: 60, unit: 'binary-ascii' });
    fc.assert(
      fc.property(
        anyKey,
        fc.string({ unit: 'binary-ascii' }),
        fc.string({ unit: 'binary-ascii' }),
        (any, before, after) => {
          for (const encoding of ['base64', 'base64url'] as const) {
            const said = hide(any).whole(Buffer.from(before + any + after).toString(encoding));
            expect(said).toContain(hidden);
            // What is left of it at both ends tells no byte of the key.
            const left = said.split(hidden).map((part) => Buffer.from(part, encoding).toString('latin1'));
            for (const part of left) expect(part).not.toContain(any);
            expect(said.replaceAll(hidden, '').length).toBeLessThan(((before + after).length * 4) / 3 + 8);
          }
        },
      ),
    );
  });

  it('is hidden however a stream cuts it, and nothing else is lost', () => {
    const text = fc.array(fc.constantFrom('a', 's', 'sk-', 'sk-ant', ' ', key.slice(0, 9), ...forms), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(text, fc.array(fc.nat(40), { maxLength: 12 }), (words, cuts) => {
        const whole = words.join('');
        const hiding = hide(key);
        let said = '';
        let at = 0;
        for (const cut of cuts) {
          said += hiding.next(whole.slice(at, at + cut));
          at += cut;
        }
        said += hiding.next(whole.slice(at)) + hiding.rest();
        expect(said).toBe(hide(key).whole(whole));
        for (const form of forms) expect(said).not.toContain(form.replace(/=+$/, ''));
      }),
    );
  });
});
