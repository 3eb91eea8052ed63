import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { inProject } from './project.mjs';

/*
 * Every text that a person reads, as the sources say it: t`…` and rich`…`, and which of them a language lacks.
 * node scripts/texts.mjs es prints what Spanish lacks, as the lines of a dictionary; nothing when it lacks nothing.
 */
const folders = ['shared', 'renderer', 'electron'];
const tags = new Set(['t', 'rich']);

function sourceFiles(folder) {
  return fs
    .readdirSync(inProject(folder), { recursive: true })
    .map((name) => path.posix.join(folder, name.split(path.sep).join('/')))
    .filter((name) => /\.tsx?$/.test(name) && !/^shared\/words\/[a-z]{2}\//.test(name))
    .sort();
}

const keyOf = (template) =>
  ts.isNoSubstitutionTemplateLiteral(template)
    ? template.text
    : template.templateSpans.reduce((key, { literal }, index) => `${key}{${index}}${literal.text}`, template.head.text);

/** The texts of one source file, each `{ key, tag, line }`. */
export function textsOf(name, source) {
  const file = ts.createSourceFile(name, source, ts.ScriptTarget.Latest, true);
  const found = [];
  const visit = (node) => {
    if (ts.isTaggedTemplateExpression(node)) {
      const line = file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
      const { tag } = node;
      if (ts.isIdentifier(tag) && tags.has(tag.text)) found.push({ key: keyOf(node.template), tag: tag.text, line });
      if (ts.isCallExpression(tag) && ts.isIdentifier(tag.expression) && tag.expression.text === 'sense') {
        found.push({ key: `${keyOf(node.template)} [${tag.arguments[0]?.text}]`, tag: 'sense', line });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** Every text: its key, with the places where it is said. */
export function allTexts() {
  const texts = new Map();
  for (const name of folders.flatMap(sourceFiles)) {
    for (const { key, tag, line } of textsOf(name, fs.readFileSync(inProject(name), 'utf8'))) {
      const places = texts.get(key) ?? [];
      texts.set(key, [...places, { name, tag, line }]);
    }
  }
  return texts;
}

const shownAttributes = new Set([
  'label',
  'title',
  'aria-label',
  'placeholder',
  'alt',
  'about',
  'hint',
  'note',
  'text',
]);
const reads = (text) => /\p{L}{2}/u.test(text) && !/^https?:/.test(text);
const isLiteral = (node) =>
  node !== undefined && (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node));

/** What a page would show in English whatever is spoken: text between tags, and attributes that are read. Each `{ text, line }`. */
export function bareTexts(name, source) {
  const file = ts.createSourceFile(name, source, ts.ScriptTarget.Latest, true);
  const found = [];
  const add = (node, text) =>
    found.push({ text: text.trim(), line: file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1 });
  const visit = (node, inCode) => {
    if (ts.isJsxText(node) && reads(node.text) && !inCode) add(node, node.text);
    if (ts.isJsxAttribute(node) && shownAttributes.has(node.name.getText(file)) && isLiteral(node.initializer)) {
      if (reads(node.initializer.text)) add(node, node.initializer.text);
    }
    if (ts.isJsxExpression(node) && isLiteral(node.expression) && !ts.isJsxAttribute(node.parent)) {
      if (reads(node.expression.text) && !inCode) add(node, node.expression.text);
    }
    const code = ts.isJsxElement(node) && node.openingElement.tagName.getText(file) === 'code';
    ts.forEachChild(node, (child) => visit(child, code));
  };
  visit(file, false);
  return found;
}

/** Every bare text of the screens, as `file:line text`. */
export function allBareTexts() {
  return sourceFiles('renderer').flatMap((name) =>
    bareTexts(name, fs.readFileSync(inProject(name), 'utf8')).map(({ text, line }) => `${name}:${line} ${text}`),
  );
}
