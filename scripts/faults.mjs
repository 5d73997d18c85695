// `npm run faults`: kills the worker in the middle of its work, wipes the queue's storage, and counts what was lost
// (test/journeys/faults.spec.ts), on PostgreSQL and on Redis.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describeFailure } from './lib/failure.mjs';
import { isInner, onStopRequest } from './lib/node24.mjs';
import { inRoot, ROOT } from './lib/paths.mjs';
import { prepareAndContinue } from './lib/prepare.mjs';

try {
  if (isInner()) process.exit(await runFaults());
  await prepareAndContinue(fileURLToPath(import.meta.url));
} catch (error) {
  process.stderr.write(`${describeFailure(error)}\n`);
  process.exit(1);
}

/** @returns {Promise<number>} */
function runFaults() {
  const vitest = inRoot('node_modules', 'vitest', 'vitest.mjs');
  const parameters = [vitest, 'run', '--project', 'journeys', 'test/journeys/faults.spec.ts'];
  return new Promise((resolve) => {
    const child = spawn(process.execPath, parameters, { cwd: ROOT, stdio: 'inherit' });
    onStopRequest(() => child.kill('SIGTERM'));
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
