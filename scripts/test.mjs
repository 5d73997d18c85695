// `npm test`: everything that proves the product, with its own set-up. `-- --only unit,db` runs some stages.
// The last line is `N passed, N failed, N skipped`.
import { fileURLToPath } from 'node:url';
import { describeFailure } from './lib/failure.mjs';
import { isInner, onStopRequest } from './lib/node24.mjs';
import { prepareAndContinue } from './lib/prepare.mjs';
import { bold, say } from './lib/say.mjs';

try {
  if (isInner()) {
    const { runTests } = await import('./lib/test-run.mjs');
    const option = process.argv.indexOf('--only');
    const only = option > 0 ? (process.argv[option + 1] ?? '').split(',') : undefined;
    process.exit(await runTests({ only, onStopRequest }));
  }
  say(bold('Tests of the Article 5 portal'));
  await prepareAndContinue(fileURLToPath(import.meta.url));
} catch (error) {
  say();
  say(describeFailure(error));
  say('0 passed, 1 failed, 0 skipped');
  process.exit(1);
}
