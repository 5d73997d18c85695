import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { rules } from './rules.json';

const root = fileURLToPath(new URL('../../', import.meta.url));
const LIST = 'docs/rules.md';
const RULE_ID = /\bR-\d{3}\b/g;

/** Files below a folder, tests or not, without what is built or installed. */
function filesBelow(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !/node_modules|\/dist\//.test(file));
}

const files = ['apps', 'libs', 'test'].flatMap(filesBelow).filter((file) => !file.endsWith('rules.spec.ts'));
const citedIn = (wanted: (file: string) => boolean) => {
  const cited = new Map<string, Set<string>>();
  for (const file of files.filter(wanted)) {
    for (const [id] of readFileSync(file, 'utf8').matchAll(RULE_ID)) {
      cited.set(id, (cited.get(id) ?? new Set()).add(file.slice(root.length)));
    }
  }
  return cited;
};
const isTest = (file: string) => /\.spec\.tsx?$/.test(file);
const byTests = citedIn(isTest);
const byCode = citedIn((file) => !isTest(file));

describe('the rules of the law', () => {
  it('are known wherever they are cited', () => {
    const known = new Set(rules.map((rule) => rule.id));
    const cited = new Set([...byTests.keys(), ...byCode.keys()]);
    expect([...cited].filter((id) => !known.has(id))).toEqual([]);
  });

  it.each(rules.filter((rule) => rule.scope === 'covered'))('$id has a test: $title', ({ id }) => {
    expect([...(byTests.get(id) ?? [])]).not.toEqual([]);
  });

  it(`are listed in ${LIST} with the tests that cite them (npm run docs writes it)`, () => {
    const list = theList();
    if (process.env['WRITE_DOCS']) writeFileSync(join(root, LIST), list);
    expect(readFileSync(join(root, LIST), 'utf8')).toBe(list);
  });
});

function theList(): string {
  const rows = rules.map(({ id, title, scope }) => {
    const tests = [...(byTests.get(id) ?? [])].sort().map((file) => `\`${file}\``);
    const shown =
      tests.slice(0, 4).join('<br>') + (tests.length > 4 ? `<br>and ${tests.length - 4} more` : '');
    return `| ${id} | ${title} | ${shown || (scope === 'later' ? 'later' : 'none')} |`;
  });
  return [
    '# The rules and their tests',
    '',
    'Written by `npm run docs` from the sources; a test fails when it is out of date.',
    '',
    '| Rule | What it says | Tests that cite it |',
    '| --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}
