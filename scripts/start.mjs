// `npm start`: everything from a fresh clone to a running portal. `-- --fresh` starts over with empty data.
// Plain JavaScript without packages: it runs on the machine's own Node.js (20 or later) before anything is installed.
import { fileURLToPath } from 'node:url';
import { ensureDependencies } from './lib/dependencies.mjs';
import { describeFailure, Failure } from './lib/failure.mjs';
import { continueWith, findNode, isInner, onStopRequest } from './lib/node24.mjs';
import { bold, say, step } from './lib/say.mjs';

const SELF = fileURLToPath(import.meta.url);
const PLATFORMS = ['linux', 'darwin'];

try {
  if (isInner()) {
    const { start } = await import('./lib/portal.mjs');
    await start({ fresh: process.argv.includes('--fresh'), onStopRequest });
  } else {
    await prepare();
  }
} catch (error) {
  say();
  say(describeFailure(error));
  process.exit(1);
}

async function prepare() {
  if (!PLATFORMS.includes(process.platform)) {
    throw new Failure(`Starting on ${process.platform} is not supported.`, {
      advice: 'use Linux, macOS or WSL 2.',
    });
  }
  process.env.ARTICLE5_BEGAN = String(Date.now());
  say(bold('Article 5 portal'));
  await step('packages', ensureDependencies);
  const node = await step('Node.js', async (tell) => {
    const found = await findNode();
    tell(`${found.version}${found.bundled ? ', from npm' : ", this machine's own"}`);
    return found;
  });
  await continueWith(node.path, SELF);
}
