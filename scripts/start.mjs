// `npm start`: everything from a fresh clone to a running portal. `-- --fresh` starts over with empty data.
// Plain JavaScript without packages: it runs on the machine's own Node.js (20 or later) before anything is installed.
import { fileURLToPath } from 'node:url';
import { describeFailure } from './lib/failure.mjs';
import { isInner, onStopRequest } from './lib/node24.mjs';
import { prepareAndContinue } from './lib/prepare.mjs';
import { bold, say } from './lib/say.mjs';

try {
  if (isInner()) {
    const { start } = await import('./lib/portal.mjs');
    await start({ fresh: process.argv.includes('--fresh'), onStopRequest });
  } else {
    say(bold('Article 5 portal'));
    await prepareAndContinue(fileURLToPath(import.meta.url));
  }
} catch (error) {
  say();
  say(describeFailure(error));
  process.exit(1);
}
