/** Rows of a CSV text by the names of its columns; written from the grammar of RFC 4180, apart from the writer. */
export function csvRecords(text: string): Record<string, string>[] {
  const [heads = [], ...rows] = parsed(text.replace(/^\ufeff/, ''));
  return rows.map((row) => {
    if (row.length !== heads.length) throw new Error(`A row of ${row.length} cells.`);
    return Object.fromEntries(heads.map((head, index) => [head, row[index] ?? '']));
  });
}

export function parsed(text: string): string[][] {
  const rows: string[][] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))/y;
  let at = 0;
  while (at < text.length) {
    const row: string[] = [];
    for (;;) {
      field.lastIndex = at;
      const [, quoted, plain = ''] = field.exec(text) ?? [];
      const taken = quoted === undefined ? plain.length : quoted.length + 2;
      row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
      at += taken;
      if (text[at] !== ',') break;
      at += 1;
    }
    if (text.slice(at, at + 2) !== '\r\n') throw new Error(`No end of a row at ${at}.`);
    at += 2;
    rows.push(row);
  }
  return rows;
}
