import fc from 'fast-check';

/** Any text, halves of characters and control characters among it. */
export const anyText = fc
  .array(fc.oneof(fc.nat(0xff), fc.nat(0xffff)), { maxLength: 60 })
  .map((units) => String.fromCharCode(...units));
