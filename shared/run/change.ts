/**
 * How one measured figure stands to another, told once and for all: which way, and by how much.
 * `exact` is false where the figures differ by less than a reader would be shown.
 */
export type Change =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'same'; readonly exact: boolean }
  | {
      readonly kind: 'lower' | 'higher';
      /** The larger over the smaller, above 1; null where the smaller is 0. */
      readonly factor: number | null;
      /** The difference as a share of `from`; null where `from` is 0. */
      readonly share: number | null;
    };

/** Below this the difference of two times shows as 1.0×, so it is a tie. */
const tiedFactor = 1.05;
/** Below this the difference of two amounts shows as 0%. */
const tiedShare = 0.005;

/** From one wall-clock to another; `lower` means sooner. */
export function timeChange(from: number | null, to: number | null): Change {
  return changeOf(from, to, (low, high) => high < low * tiedFactor);
}

/** From one amount (tokens, price) to another. */
export function amountChange(from: number | null, to: number | null): Change {
  return changeOf(from, to, (low, high) => from !== null && high - low < from * tiedShare);
}

/** From one count to another: only equal counts are the same. */
export function countChange(from: number | null, to: number | null): Change {
  return changeOf(from, to, () => false);
}

function changeOf(from: number | null, to: number | null, tied: (low: number, high: number) => boolean): Change {
  if (from === null || to === null || !Number.isFinite(from) || !Number.isFinite(to)) return { kind: 'unknown' };
  if (from === to) return { kind: 'same', exact: true };
  const [low, high] = from < to ? [from, to] : [to, from];
  if (tied(low, high)) return { kind: 'same', exact: false };
  return {
    kind: to < from ? 'lower' : 'higher',
    factor: low > 0 ? high / low : null,
    share: from > 0 ? Math.abs(to - from) / from : null,
  };
}

/** Whether a reader would see a difference. */
export function hasMoved(change: Change): boolean {
  return change.kind === 'lower' || change.kind === 'higher';
}
