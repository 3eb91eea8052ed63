import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { PriceListSchema } from '../../shared/prices.ts';
import type { PriceList } from '../../shared/prices.ts';

/** The list prices that ship with the app; a fault in that file is a fault of ours and throws. */
export async function readPrices(assetsFolder: string): Promise<PriceList> {
  const data: unknown = parse(await readFile(path.join(assetsFolder, 'prices.yaml'), 'utf8'));
  return PriceListSchema.parse(data);
}
