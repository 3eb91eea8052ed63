import interLatin from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';
import type { ReactElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { standalone } from './standalone.ts';

/**
 * Draws an svg element out of sight, in the light theme, and makes a file of it that needs nothing else: colours and type
 * as they were computed, the font within it.
 */
export async function drawnSvg(paper: ReactElement): Promise<string> {
  const font = await embedded(interLatin);
  const place = document.createElement('div');
  place.dataset['theme'] = 'light';
  place.ariaHidden = 'true';
  place.style.cssText = 'position: fixed; left: -10000px; top: 0';
  document.body.append(place);
  const root = createRoot(place);
  try {
    flushSync(() => root.render(paper));
    const drawn = place.querySelector('svg');
    if (!drawn) throw new Error('A chart is an svg element.');
    return standalone(drawn, font);
  } finally {
    root.unmount();
    place.remove();
  }
}

async function embedded(address: string): Promise<string> {
  const answer = await fetch(address);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  return `data:font/woff2;base64,${btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))}`;
}

/** Twice as many dots as the sheet has units, so that it stays sharp on a slide. */
const density = 2;

export async function pngOf(svg: string): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth * density;
    canvas.height = image.naturalHeight * density;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise<Blob>((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The canvas gave no picture.'))), 'image/png'),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}
