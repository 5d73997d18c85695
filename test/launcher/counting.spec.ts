import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { measure } from '../../scripts/lib/budget-rows.mjs';
import { roleUrls } from '../../scripts/lib/environment.mjs';
import { count } from '../../scripts/lib/vitest.mjs';
import { rolePassword } from '@article5/persistence/kernel';

describe('the numbers of npm test', () => {
  const file = (status: string, ...tests: string[]) => ({
    name: 'a.spec.ts',
    status,
    message: 'it does not load\nat line 1',
    assertionResults: tests.map((test) => ({ fullName: `is ${test}`, status: test })),
  });

  it('count what passed, failed and was skipped, the skipped ones by name', () => {
    const result = count('unit', 1, { testResults: [file('failed', 'passed', 'failed', 'pending', 'todo')] });
    expect(result).toMatchObject({ passed: 1, failures: [expect.stringContaining('is failed')] });
    expect(result.skipped).toEqual([
      expect.stringContaining('is pending'),
      expect.stringContaining('is todo'),
    ]);
  });

  it.each([
    ['a file that does not load', 1, { testResults: [file('failed')] }],
    [
      'a run that ended with an error although every test passed',
      1,
      { testResults: [file('passed', 'passed')] },
    ],
    ['a run that crashed before it could report', 1, undefined],
    ['a run that left no report', 0, undefined],
  ])('take %s for a failure', (_name, code, report) => {
    expect(count('unit', code, report).failures).toHaveLength(1);
  });
});

describe('the budgets of a first visit', () => {
  const folders: string[] = [];

  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  });

  /** A built web app of one page in each area; `bytes` is the size of the union page, which does not compress. */
  function built(bytes: number, css = 'a{}', html = '<script src="/assets/index.js"></script>'): string {
    const dist = mkdtempSync(join(tmpdir(), 'budget-'));
    folders.push(dist);
    mkdirSync(join(dist, '.vite'));
    mkdirSync(join(dist, 'assets'));
    const areas = ['public', 'exporter', 'casework', 'union'];
    const pages = areas.map((area) => [
      `src/areas/${area}/home.tsx`,
      { file: `assets/${area}.js`, imports: ['_shared.js'] },
    ]);
    const manifest = {
      'index.html': { file: 'assets/index.js', dynamicImports: pages.map(([key]) => key) },
      '_shared.js': { file: 'assets/shared.js' },
      ...Object.fromEntries(pages),
    };
    writeFileSync(join(dist, '.vite', 'manifest.json'), JSON.stringify(manifest));
    writeFileSync(join(dist, 'index.html'), html);
    writeFileSync(join(dist, 'assets', 'style.css'), css);
    for (const name of ['index', 'shared', ...areas]) {
      writeFileSync(join(dist, 'assets', `${name}.js`), name === 'union' ? randomBytes(bytes) : '1');
    }
    return dist;
  }

  const broken = (dist: string) => measure(dist).flatMap(({ name, ok }) => (ok ? [] : [name]));

  it('are kept by a small app', () => {
    expect(broken(built(1000))).toEqual([]);
  });

  it('name the area that is too heavy', () => {
    expect(broken(built(231 * 1024))).toEqual(['JavaScript of a first visit: union']);
  });

  it('see the pages of an area whose routes are loaded only when it is opened', () => {
    const dist = built(231 * 1024);
    const file = join(dist, '.vite', 'manifest.json');
    const manifest = JSON.parse(readFileSync(file, 'utf8'));
    const [routes, page] = ['src/areas/union/routes.tsx', 'src/areas/union/home.tsx'];
    manifest['index.html'].dynamicImports.splice(3, 1, routes);
    manifest[routes] = { file: 'assets/routes.js', dynamicImports: [page] };
    writeFileSync(file, JSON.stringify(manifest));
    expect(broken(dist)).toEqual(['JavaScript of a first visit: union']);
    manifest[routes].dynamicImports = [];
    writeFileSync(file, JSON.stringify(manifest));
    expect(measure(dist).find(({ name }) => name.endsWith('union'))).toMatchObject({
      ok: false,
      value: 'no page found',
    });
  });

  it('find a web font and an address of somebody else', () => {
    expect(broken(built(1, '@font-face{src:url(https://fonts.example/a)}'))).toEqual([
      'web fonts',
      'third-party origins',
    ]);
    expect(broken(built(1, 'a{}', '<script src="//cdn.example/x.js"></script>'))).toEqual([
      'third-party origins',
    ]);
  });
});

describe('the addresses of the database roles', () => {
  it('carry the passwords that the migration step gives the roles', () => {
    const urls = roleUrls('postgres://article5_owner:own@db.example:5433/article5', 'a secret');
    const app = new URL(urls.DATABASE_APP_URL);
    expect(app.username).toBe('article5_app');
    expect(app.password).toBe(rolePassword('a secret', 'article5_app'));
    expect(app.host + app.pathname).toBe('db.example:5433/article5');
  });
});
