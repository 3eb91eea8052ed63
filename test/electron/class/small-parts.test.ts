import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAllowance } from '../../../electron/class/allowance.ts';
import { createAttempts } from '../../../electron/class/attempts.ts';
import { classAddress } from '../../../electron/class/class-address.ts';
import { networkAddresses } from '../../../electron/class/network.ts';
import { mostSharedBytes, readPodMessage, reportNumber, weigh } from '../../../electron/class/pod-message.ts';
import { plainName, plainNames, plainText } from '../../../electron/class/plain-text.ts';
import { anyText } from '../../support/any-text.ts';

describe('the address of a class', () => {
  it.each([
    ['192.168.1.24:4800', 'http://192.168.1.24:4800'],
    [' http://192.168.1.24:4800/?code=otter-42 ', 'http://192.168.1.24:4800'],
    ['192.168.1.24:4800/join#otter-42', 'http://192.168.1.24:4800'],
    ['192.168.1.24', 'http://192.168.1.24:4800'],
    ['http://class.example', 'http://class.example:4800'],
    ['class.example:80', 'http://class.example:80'],
    ['https://class.example', 'https://class.example'],
    ['[::1]:4801', 'http://[::1]:4801'],
  ])('%s is %s', (typed, address) => expect(classAddress(typed)).toEqual({ ok: true, value: address }));

  it.each([
    '',
    '  ',
    'otter 42',
    'ftp://192.168.1.24',
    'file:///etc/passwd',
    'http://ada:pw@192.168.1.24',
    'http://',
    ':80',
    'a:99999',
  ])('“%s” is none', (typed) =>
    expect(classAddress(typed)).toMatchObject({ ok: false, failure: { code: 'class-address' } }),
  );
});

describe('the tries at the door', () => {
  it('are free for a few slips, and then cost twice as long each time, up to ten minutes', () => {
    let time = 0;
    const attempts = createAttempts(() => time);
    const waits: number[] = [];
    for (let slips = 0; slips < 15; slips += 1) {
      attempts.wrong('a');
      const seconds = attempts.wait('a');
      waits.push(seconds);
      time += seconds * 1_000;
      expect(attempts.wait('a')).toBe(0);
    }
    expect(waits).toEqual([0, 0, 0, 0, 0, 0, 0, 15, 30, 60, 120, 240, 480, 600, 600]);
    attempts.right('a');
    attempts.wrong('a');
    expect(attempts.wait('a')).toBe(0);
  });

  it('of one address shut the door for no other, whatever it does and however many have the code', () => {
    let time = 0;
    const attempts = createAttempts(() => time);
    for (let tries = 0; tries < 5_000; tries += 1) {
      time += 1_000;
      if (attempts.wait('a') === 0) attempts.wrong('a');
      attempts.right('a');
      expect(attempts.wait('b')).toBe(0);
    }
    attempts.wrong('b');
    expect(attempts.wait('b')).toBe(0);
  });

  it('of a hundred computers and more leave it open to whoever has the code, and take away second tries', () => {
    let time = 0;
    const attempts = createAttempts(() => time);
    for (let slips = 0; slips < 149; slips += 1) attempts.wrong(`computer-${slips}`);
    attempts.wrong('b');
    expect(attempts.wait('b')).toBe(600);
    expect(attempts.wait('c')).toBe(0);
    time = 600_000;
    expect(attempts.wait('b')).toBe(0);
  });

  /** How many tries come through in so many hours, each as soon as it may, forgiven as often as that is possible. */
  function triesOf(computers: number, hours: number): number {
    let time = 0;
    let tries = 0;
    const attempts = createAttempts(() => time);
    for (; time < hours * 3_600_000; time += 5_000) {
      for (let each = 0; each < computers; each += 1) {
        const address = `computer-${each}`;
        if (attempts.wait(address) > 0) continue;
        attempts.wrong(address);
        attempts.right(address);
        tries += 1;
      }
    }
    return tries;
  }

  it('are few of the 5,760 codes in a morning, from one computer and from twenty', () => {
    const codes = 64 * 90;
    expect(triesOf(1, 3) / codes).toBeLessThan(0.04);
    expect(triesOf(20, 3) / codes).toBeLessThan(0.12);
  });
});

describe('a message that waits', () => {
  it('is kept as its text, and of one that is too large the beginning alone', () => {
    expect(weigh('{"é":1}')).toEqual({ text: '{"é":1}', bytes: 8 });
    const large = `{"kind":"report","n":7,"at":"${'a'.repeat(mostSharedBytes)}"}`;
    expect(weigh(large)).toMatchObject({ bytes: large.length });
    expect(weigh(large).text.length).toBeLessThan(100);
    expect(reportNumber(weigh(large).text)).toBe(7);
    expect(readPodMessage(weigh(large))).toMatchObject({ failure: { details: { why: 'large' } } });
  });

  it('has the number that a pod gave it, or none', () => {
    fc.assert(
      fc.property(fc.integer(), (n) => {
        expect(reportNumber(JSON.stringify({ kind: 'report', n, at: '', report: {} }))).toBe(n);
      }),
    );
    for (const text of ['', '{}', 'null', '{"kind":"leave"}', '{"kind":"report","n":1.5,', '{"kind":"report","n":""}'])
      expect(reportNumber(text)).toBe(null);
  });
});

describe('what a pod may send', () => {
  it('never comes faster than it is allowed over any length of time', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ cost: fc.nat(50), pause: fc.nat(2_000) })), (asked) => {
        let time = 0;
        const allowance = createAllowance({ burst: 100, perSecond: 10 }, () => time);
        let taken = 0;
        for (const { cost, pause } of asked) {
          time += pause;
          time += allowance.take(cost);
          taken += cost;
          expect(taken).toBeLessThanOrEqual(100 + (time / 1_000) * 10 + 0.02);
        }
      }),
    );
  });
});

const offending = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u;

describe('text that a pod wrote', () => {
  it('stands as a name on one line, without anything that turns or hides what is beside it', () => {
    expect(plainName(' a\u202eb\u2066c\u0000\r\n d\ufeff ')).toBe('abc d');
    fc.assert(
      fc.property(anyText, (text) => {
        expect(offending.test(plainName(text))).toBe(false);
        expect(plainName(text).length).toBeLessThanOrEqual(text.length);
        expect(plainName(plainName(text))).toBe(plainName(text));
        expect(offending.test(plainText(text).replace(/[\n\t]/g, ''))).toBe(false);
      }),
    );
  });

  it('is one name however it is written, and none where nothing of it is seen', () => {
    for (const same of [
      'Zoe\u0308',
      'Zo\u00ad\u00eb',
      'Zo\u034f\u00eb',
      '\u3164Zo\u00eb',
      'Zo\u00eb \u200b ',
      'Zo\u{e0061}\u00eb',
    ])
      expect(plainNames({ name: same, members: [same, 'Zo\u00eb'] })).toEqual({
        name: 'Zo\u00eb',
        members: ['Zo\u00eb'],
      });
    for (const unseen of ['\u3164', '\u2800', '\u00ad', '\u200d', '\ufe0f', '\u115f \uffa0', '\u0301'])
      expect(plainNames({ name: unseen, members: [unseen] })).toEqual({ name: null, members: [] });
    expect(plainName('\ufb2c\ufb2c')).toHaveLength(2);
    // Marks upon marks would stand in the lines above and below.
    expect(plainName(`a${'\u0335'.repeat(60)}`)).toBe(`a${'\u0335'.repeat(4)}`);
  });

  it('is left alone where it is plain, whatever it is written in', () => {
    for (const text of ['❤️ team', 'نیم‌فاصله', 'Équipe bleue', 'فريق ۳', '青いチーム', '👩‍🔬 lab', 'a < b & c'])
      expect(plainName(text)).toBe(text);
    expect(plainText('One\n\tTwo')).toBe('One\n\tTwo');
  });
});

describe('the addresses of this computer', () => {
  const of = (address: string, internal = false) => ({
    address,
    internal,
    family: 'IPv4' as const,
    netmask: '',
    mac: '',
    cidr: null,
  });

  it('are those that others reach, a network of the room before any other', () => {
    expect(
      networkAddresses({
        lo: [of('127.0.0.1', true)],
        docker0: [of('172.17.0.1')],
        eth1: [of('169.254.7.7')],
        wwan0: [of('100.64.3.4')],
        wlan0: [of('192.168.1.24'), { ...of('fe80::1'), family: 'IPv6', scopeid: 1 }],
      }),
    ).toEqual(['192.168.1.24', '100.64.3.4', '169.254.7.7', '172.17.0.1']);
  });
});
