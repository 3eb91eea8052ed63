import { english } from './english-manner.ts';
import { spanish } from './es/manner.ts';
import type { Manner } from './manner.ts';
import { spoken, t } from './t.ts';

/**
 * Figures as text. Numbers are rounded here and nowhere else, once, on their way to a reader.
 * What is not known is `n/a`, never 0.
 */
export const notAvailable = (): string => manner().notAvailable;

type Known = number | null | undefined;

const isKnown = (value: Known): value is number => typeof value === 'number' && Number.isFinite(value);

/** How numbers, dates and counts are put in each language. */
const manners = { en: english, es: spanish };
const manner = (): Manner => manners[spoken()];
const whole = (value: number): string => manner().number(value, 0);

/** A bare figure with at most two decimals: `127,500`, `8.5`. */
export const figure = (value: number): string => manner().number(value, 2);

/**
 * What somebody typed as a number: `127,500` or `8.5`, in Spanish `127.500` or `8,5`. The sign between thousands counts as
 * that only where three digits follow it each time; elsewhere it can only be meant as the decimal one. Null for
 * anything else.
 */
export function typedNumber(text: string): number | null {
  const plain = text.replace(/\s/g, '');
  const { group } = manner();
  const [whole = '', ...groups] = plain.split(group);
  const last = groups.at(-1)?.split(group === ',' ? '.' : ',') ?? [];
  const isGrouped =
    groups.length > 0 &&
    groups.length < 4 &&
    /^\d{1,3}$/.test(whole) &&
    groups.every((each, index) => /^\d{3}$/.test(index === groups.length - 1 ? (last[0] ?? '') : each));
  const bare = isGrouped ? plain.replaceAll(group, '') : plain;
  return /^\d{1,12}([.,]\d{1,6})?$/.test(bare) ? Number(bare.replace(',', '.')) : null;
}

/** Milliseconds as `m:ss`, from an hour on as `h:mm:ss`. */
export function clock(ms: Known): string {
  if (!isKnown(ms)) return notAvailable();
  const total = Math.max(0, Math.round(ms / 1000));
  const hours = Math.floor(total / 3600);
  const minutes = Math.floor(total / 60) % 60;
  const rest = String(total % 60).padStart(2, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`;
}

/** How long something took: below ten seconds `3.4 s`, so that quick runs don't look alike, else as `clock`. */
export function elapsed(ms: Known): string {
  // What would be rounded to ten seconds is ten.
  return isKnown(ms) && ms > 0 && ms < 9_950 ? seconds(ms) : clock(ms);
}

/** A clock that is read while it is young: below a second `0.3 s`, else as `clock`. */
export function shortClock(ms: Known): string {
  // What would be rounded to a whole second is one.
  return isKnown(ms) && ms > 0 && ms < 950 ? seconds(ms) : clock(ms);
}

/** Milliseconds as `7.7 s`, from 100 s on as `142 s`. */
export function seconds(ms: Known): string {
  if (!isKnown(ms)) return notAvailable();
  const value = ms / 1000;
  return `${Math.abs(value) >= 99.95 ? whole(value) : manner().number(value, 1, 1)} s`;
}

/** Milliseconds of work that was stated in whole seconds: `95 s`. */
export function wholeSeconds(ms: Known): string {
  return isKnown(ms) ? `${whole(ms / 1000)} s` : notAvailable();
}

/** `27,720`. */
export function tokens(count: Known): string {
  return isKnown(count) ? whole(count) : notAvailable();
}

/** `27.7K`, for places too narrow for all digits; below a thousand all of them. */
export function tokensShort(count: Known): string {
  if (!isKnown(count)) return notAvailable();
  if (Math.abs(count) < 999.5) return whole(count);
  if (Math.abs(count) < 999_500)
    return `${manner().number(count / 1_000, Math.abs(count) < 99_950 ? 1 : 0, Math.abs(count) < 99_950 ? 1 : 0)}K`;
  return `${manner().number(count / 1_000_000, 1, 1)}M`;
}

/** `2.5×`, from 10 on `12×`. */
export function ratio(value: Known): string {
  if (!isKnown(value)) return notAvailable();
  return `${Math.abs(value) >= 9.95 ? whole(value) : manner().number(value, 1, 1)}×`;
}

/** A share of 1 as `62%`. */
export function percent(share: Known): string {
  return isKnown(share) ? `${manner().percent(whole(share * 100))}` : notAvailable();
}

/** `$0.041`; from a dollar on `$3.20`; less than a tenth of a cent keeps two digits that say something. */
export function usd(amount: Known): string {
  if (!isKnown(amount)) return notAvailable();
  return manner().dollars(dollarFigure(amount));
}

function dollarFigure(amount: number): string {
  if (amount === 0) return '0';
  if (amount >= 0.9995) return manner().number(amount, 2, 2);
  return amount >= 0.001 ? manner().number(amount, 3, 3) : manner().number(Number(amount.toPrecision(2)), 20);
}

const dated = (iso: Date | number, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(manner().locale, options).format(iso);

/** A date (`2026-11-20` or a full ISO time, read as UTC) as `20 November 2026`. */
export function date(iso: string | null): string {
  const parsed = iso === null ? null : new Date(iso);
  return parsed === null || Number.isNaN(parsed.getTime())
    ? notAvailable()
    : dated(parsed, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
}

/**
 * When something happened, as a person beside the machine would say it: `Today, 10:42`, `Yesterday, 10:42`,
 * `Monday, 10:42` within a week, else `20 November 2026`. `now` in ms since 1970; `timeZone` null is the machine's.
 */
export function when(iso: string | null, now: number, timeZone: string | null = null): string {
  const at = iso === null ? Number.NaN : new Date(iso).getTime();
  if (Number.isNaN(at)) return notAvailable();
  const zone = timeZone === null ? {} : { timeZone };
  const dayOf = (time: number): number =>
    Date.parse(
      new Intl.DateTimeFormat('en-CA', { ...zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(time),
    );
  const days = Math.round((dayOf(now) - dayOf(at)) / 86_400_000);
  const time = dated(at, { ...zone, hour: '2-digit', minute: '2-digit' });
  if (days === 0) return t`Today, ${time}`;
  if (days === 1) return t`Yesterday, ${time}`;
  if (days > 1 && days < 7) {
    return `${dated(at, { ...zone, weekday: 'long' })}, ${time}`;
  }
  return dated(at, { ...zone, day: 'numeric', month: 'long', year: 'numeric' });
}

/** A count within a sentence: words up to nine, digits beyond. */
export function countWord(count: number): string {
  return manner().countWord(count, tokens(count));
}

/** `one finding`, `six findings`. */
export function counted(count: number, one: string, many: string | null = null): string {
  return manner().counted(count, countWord(count), one, many);
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(items: readonly string[]): string {
  return manner().listed(items);
}

/** The same text with its first letter large, for the start of a sentence. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
