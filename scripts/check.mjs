// `npm run check`: the inner loop. Format, lint, directions, types and unit tests, in seconds; all are shown, and the
// end is 1 when one failed.
import { fileURLToPath } from 'node:url';
import { inLanes, runCheck } from './lib/checks.mjs';
import { describeFailure } from './lib/failure.mjs';
import { isInner } from './lib/node24.mjs';
import { prepareAndContinue } from './lib/prepare.mjs';
import { green, red, say, seconds } from './lib/say.mjs';
import { inRoot, ROOT } from './lib/paths.mjs';
import { run } from './lib/processes.mjs';

try {
  if (!isInner()) await prepareAndContinue(fileURLToPath(import.meta.url));
  process.exit(await check());
} catch (error) {
  say(describeFailure(error));
  process.exit(1);
}

async function check() {
  /** @type {string[]} */
  const failed = [];
  const parts = /** @type {const} */ (['unit', 'types', 'lint', 'directions', 'format']);
  await inLanes(
    parts,
    (name) => (name === 'unit' ? unit() : runCheck(name)),
    ({ name, ok, output, began }) => {
      say(`  ${ok ? green('✓') : red('✗')} ${name.padEnd(14)}${seconds(began)}`);
      if (ok) return;
      failed.push(name);
      say(output.trimEnd());
    },
  );
  say(failed.length === 0 ? green('All is well.') : red(`Failed: ${failed.join(', ')}`));
  return failed.length === 0 ? 0 : 1;
}

async function unit() {
  const began = Date.now();
  const vitest = inRoot('node_modules', 'vitest', 'vitest.mjs');
  const { code, output } = await run(
    process.execPath,
    [vitest, 'run', '--project', 'unit', '--reporter=dot'],
    {
      cwd: ROOT,
      env: { ...process.env, NODE_ENV: 'test' },
    },
  );
  return { name: 'unit', ok: code === 0, output, began };
}
