// `npm run bench [-- NAME…]`: measures the built product beside its bare parts on this machine. One JSON line for each
// measure on standard output, progress on standard error. docs/benchmarks.md says what each measure means.
import { fileURLToPath } from 'node:url';
import { describeFailure } from './lib/failure.mjs';
import { isInner, onStopRequest } from './lib/node24.mjs';
import { prepareAndContinue } from './lib/prepare.mjs';
import { tellOnStandardError } from './lib/say.mjs';

tellOnStandardError();

try {
  if (isInner()) {
    const { bench } = await import('../test/bench/bench.mjs');
    process.exit(await bench({ names: process.argv.slice(2), onStopRequest }));
  }
  await prepareAndContinue(fileURLToPath(import.meta.url));
} catch (error) {
  process.stderr.write(`${describeFailure(error)}\n`);
  process.exit(1);
}
