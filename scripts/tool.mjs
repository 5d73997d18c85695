// `node scripts/tool.mjs COMMAND [options]`: runs a command of apps/tools against the portal's data. Uses the database
// of DATABASE_URL, else of the portal that runs from this checkout, else starts the built-in one for as long as needed.
// Standard output is the command's own; progress goes to standard error.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describeFailure, Failure } from './lib/failure.mjs';
import { isInner, onStopRequest } from './lib/node24.mjs';
import { inRoot, ROOT } from './lib/paths.mjs';
import { prepareAndContinue } from './lib/prepare.mjs';
import { tellOnStandardError } from './lib/say.mjs';

/** Commands that need nothing but files: no database is opened for them, and only the tools are built. */
const WITHOUT_DATABASE = new Set(['match-evaluate']);

tellOnStandardError();

try {
  if (isInner()) process.exit(await runCommand());
  await prepareAndContinue(fileURLToPath(import.meta.url));
} catch (error) {
  process.stderr.write(`${describeFailure(error)}\n`);
  process.exit(1);
}

async function runCommand() {
  const { build } = await import('./lib/build.mjs');
  const { openDatabase } = await import('./lib/database.mjs');
  const { environmentFor, ownerEnvironment } = await import('./lib/environment.mjs');
  const { findRunning } = await import('./lib/running.mjs');
  const { step } = await import('./lib/say.mjs');
  const [command = '', ...parameters] = process.argv.slice(2);
  const isFilesOnly = WITHOUT_DATABASE.has(command);
  await step('build', (tell) => build(tell, isFilesOnly ? ['tools'] : undefined));
  const program = inRoot('apps', 'tools', 'dist', `${command}.js`);
  if (!existsSync(program)) {
    throw new Failure(`There is no command "${command}".`, {
      advice: 'see apps/tools/src/commands for their names.',
    });
  }
  if (isFilesOnly) return show([program, ...parameters], process.env);
  const running = process.env.DATABASE_URL ? undefined : findRunning();
  const database = running?.ownerUrl
    ? { ownerUrl: running.ownerUrl, stop: async () => {} }
    : await step('PostgreSQL', openDatabase);
  const port = Number(new URL(running?.address ?? 'http://localhost:4005').port || 80);
  const env = {
    ...environmentFor({ ownerUrl: database.ownerUrl, port }),
    ...ownerEnvironment(database.ownerUrl),
  };
  try {
    return await show([program, ...parameters], env);
  } finally {
    await database.stop();
  }
}

/** @param {string[]} parameters @param {NodeJS.ProcessEnv} env @returns {Promise<number>} */
function show(parameters, env) {
  return new Promise((resolve) => {
    const cwd = process.env.INIT_CWD ?? ROOT;
    const child = spawn(process.execPath, ['--enable-source-maps', ...parameters], {
      cwd,
      env,
      stdio: 'inherit',
    });
    onStopRequest(() => child.kill('SIGTERM'));
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
