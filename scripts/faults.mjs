// `npm run faults`: kills the worker in the middle of its work, wipes the queue's storage, and counts what was lost
// (test/journeys/faults.spec.ts), on PostgreSQL and on Redis.
import { fileURLToPath } from 'node:url';
import { describeFailure } from './lib/failure.mjs';
import { isInner, onStopRequest } from './lib/node24.mjs';
import { prepareAndContinue } from './lib/prepare.mjs';

const FILE = 'test/journeys/faults.spec.ts';

try {
  if (isInner()) {
    const { runTests } = await import('./lib/test-run.mjs');
    process.exit(await runTests({ only: ['journeys'], file: FILE, onStopRequest }));
  }
  await prepareAndContinue(fileURLToPath(import.meta.url));
} catch (error) {
  process.stderr.write(`${describeFailure(error)}\n`);
  process.exit(1);
}
