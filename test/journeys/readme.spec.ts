import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { EARLIER_COLUMNS } from '@article5/domain/archive';
import { useDatabase } from '../support/database';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const TEXTS = ['README.md', 'apps/tools/examples/README.md', 'docs/benchmarks.md', 'docs/rules.md'];
const PATIENCE_IN_MS = 120_000;

/** Run by other tests: `npm start` by the launcher's, the rest by what they wrap. */
const SHOWN_ELSEWHERE = ['start', 'test', 'check', 'bench', 'faults', 'docs', 'calendars'];

const scripts = (
  JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> }
).scripts;

describe('the commands of the README', () => {
  const database = useDatabase();

  /** What `npm run SCRIPT -- …` does, on this database. */
  const run = (script: string, ...parameters: string[]) =>
    new Promise<{ code: number; out: string; err: string }>((resolve) => {
      // Vitest says where its own pages begin in a variable of the same name.
      const { BASE_URL: _, ...all } = process.env;
      const inherited = Object.fromEntries(
        Object.entries(all).filter(([name]) => !/^(DATABASE|QUEUE)_/.test(name)),
      );
      const environment = {
        ...inherited,
        DATABASE_URL: database.adminUrl,
        ROLE_SECRET: 'test',
        NODE_ENV: 'production',
      };
      execFile(
        'npm',
        ['run', '--silent', script, '--', ...parameters],
        { cwd: ROOT, env: environment, timeout: PATIENCE_IN_MS },
        (error, out, err) =>
          resolve({ code: typeof error?.code === 'number' ? error.code : error ? 1 : 0, out, err }),
      );
    });

  const named = new Set(
    TEXTS.flatMap((file) => [
      ...readFileSync(path.join(ROOT, file), 'utf8').matchAll(
        /npm (?:run )?(start|test|[a-z-]+(?::[a-z-]+)*)\b/g,
      ),
    ])
      .map(([, script]) => script ?? '')
      .filter((script) => script !== 'run'),
  );

  it('exist, and each is run by a test', () => {
    const ran = [
      'ledger:verify',
      'import:restricted-parties',
      'import:denials',
      'import:decisions',
      'tool',
      'match:evaluate',
      'submit-folder',
      'setup-authority',
    ];
    expect([...named].filter((script) => !(script in scripts))).toEqual([]);
    expect([...named].filter((script) => ![...ran, ...SHOWN_ELSEWHERE].includes(script))).toEqual([]);
  });

  it('name files and folders that are there', () => {
    const readme = readFileSync(path.join(ROOT, 'README.md'), 'utf8');
    const linked = [...readme.matchAll(/\]\(((?!http)[^)#]+)/g)].map(([, file]) => file ?? '');
    expect(linked.length).toBeGreaterThan(4);
    expect(linked.filter((file) => !existsSync(path.join(ROOT, file)))).toEqual([]);
  });

  it('ledger:verify finds every chain whole', async () => {
    const { code, err } = await run('ledger:verify');
    expect([code, err]).toEqual([0, expect.any(String)]);
  });

  it('import:restricted-parties imports the example once', async () => {
    const file = 'apps/tools/examples/restricted-parties.csv';
    const first = await run('import:restricted-parties', file);
    expect(JSON.parse(first.out)).toMatchObject({ version: 1, isNew: true });
    const again = await run('import:restricted-parties', file);
    expect(JSON.parse(again.out)).toMatchObject({ version: 1, isNew: false });
  });

  it('import:denials imports the example once, and nothing of a file with a bad row', async () => {
    const file = 'apps/tools/examples/denials.csv';
    const first = await run('import:denials', file, '--authority', 'FR');
    expect(JSON.parse(first.out)).toMatchObject({ imported: 2, isRepeat: false });
    const again = await run('import:denials', file, '--authority', 'FR');
    expect([again.code, JSON.parse(again.out)]).toMatchObject([0, { imported: 0, isRepeat: true }]);
    const other = await run(
      'import:denials',
      'apps/tools/examples/restricted-parties.csv',
      '--authority',
      'DE',
    );
    expect([other.code, JSON.parse(other.out)]).toMatchObject([1, { imported: 0, problems: 9 }]);
    expect(other.err).toContain('line 1, regime_reg_ref: COLUMN_MISSING');
    expect(await database.count('denial')).toBe(2);
  });

  it('import:decisions takes a decision of before the portal over once, and nothing of a file with a bad row', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'decisions-'));
    const file = path.join(folder, 'decisions.csv');
    const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
    const columns = Object.entries(EARLIER_COLUMNS);
    const lines = [columns.map(([name]) => name), columns.map(([, { example }]) => cell(example))];
    await writeFile(file, lines.map((line) => line.join(',')).join('\n'));
    const first = await run('import:decisions', file, '--authority', 'FR');
    expect([first.code, JSON.parse(first.out)], first.err).toMatchObject([0, { imported: 1 }]);
    const again = await run('import:decisions', file, '--authority', 'FR');
    expect([again.code, JSON.parse(again.out)]).toMatchObject([0, { imported: 0 }]);
    const bad = await run('import:decisions', 'apps/tools/examples/denials.csv', '--authority', 'DE');
    expect([bad.code, bad.err]).toEqual([1, expect.stringContaining('is missing from the header')]);
    expect(await database.count('earlier_decision')).toBe(1);
    await rm(folder, { recursive: true });
  });

  it('tool union-rebuild and tool rematch find nothing to mend', async () => {
    expect((await run('tool', 'union-rebuild')).code).toBe(0);
    const check = await run('tool', 'union-rebuild', '--check');
    expect([check.code, JSON.parse(check.out)]).toMatchObject([0, { differ: 0 }]);
    const rematch = await run('tool', 'rematch', '--all');
    expect([rematch.code, JSON.parse(rematch.out)], rematch.err).toMatchObject([0, { isDone: true }]);
  });

  it('match:evaluate measures pairs and ends with a line of JSON', async () => {
    const { code, out } = await run('match:evaluate', 'apps/tools/src/match-evaluate/fictional-pairs.csv');
    expect(code).toBe(0);
    const last = JSON.parse(out.trim().split('\n').at(-1) ?? '') as { f1: number; strict: unknown };
    expect(last).toMatchObject({ pairs: expect.any(Number), strict: { precision: expect.any(Number) } });
    expect(last.f1).toBeGreaterThan(0.9);
  });

  it('submit-folder says how it is used, and names its columns', async () => {
    expect(await run('submit-folder')).toMatchObject({ code: 2, err: expect.stringContaining('--token') });
    expect((await run('submit-folder', '--columns')).out).toContain('end_user_country');
  });

  it('setup-authority prints a one-time link', async () => {
    const given = ['--email', 'first@platform.example', '--name', 'First Person'];
    expect(await run('setup-authority', ...given)).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^http\S+\n$/),
    });
    expect(await database.count('invitation')).toBe(1);
  });
});
