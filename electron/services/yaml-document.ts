import { Composer, YAMLParseError } from 'yaml';
import type { CST, Document } from 'yaml';

/** The document of a text in its parts, `length` characters long, as the parser's own `parseDocument` makes it. */
export function documentOf(tokens: readonly CST.Token[], length: number): Document.Parsed {
  const composer = new Composer({
    // The parser would compare every key, and every entry of `!!omap`, with each one before it.
    uniqueKeys: false,
    resolveKnownTags: false,
    customTags: (tags) => tags.filter((tag) => typeof tag === 'string' || tag.tag !== 'tag:yaml.org,2002:omap'),
  });
  const traced = Error.stackTraceLimit;
  // A text can have as many faults as parts. Where in the parser each was found is nobody's to read, and costs the most.
  Error.stackTraceLimit = 0;
  try {
    const documents = composer.compose(tokens, true, length);
    const { value: document } = documents.next();
    if (!document) throw new Error('The parser makes a document of every text.');
    const { value: second } = documents.next();
    if (second) document.errors.push(new YAMLParseError([second.range[0], second.range[1]], 'MULTIPLE_DOCS', 'Second'));
    return document;
  } finally {
    Error.stackTraceLimit = traced;
  }
}
