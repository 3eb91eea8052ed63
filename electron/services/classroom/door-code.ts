import { encode } from 'uqr';

/** The QR code that opens a class's door in a phone's or a laptop's browser: rows of `1` (dark) and `0`, without a border. */
export function doorCode(address: string, code: string): string[] {
  const { data } = encode(`http://${address}/#${code}`, { ecc: 'M', border: 0 });
  return data.map((row) => row.map((dark) => (dark ? '1' : '0')).join(''));
}
