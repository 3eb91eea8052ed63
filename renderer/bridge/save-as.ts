/** Hands a text, or what a canvas drew, to the browser to be saved under a name. */
export function saveAs(name: string, content: string | Blob, type = 'text/plain;charset=utf-8'): void {
  const address = URL.createObjectURL(typeof content === 'string' ? new Blob([content], { type }) : content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download holds on to what it needs; the address is not needed once it has begun.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
