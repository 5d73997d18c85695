import { ensureDependencies } from './dependencies.mjs';
import { Failure } from './failure.mjs';
import { continueWith, findNode } from './node24.mjs';
import { step } from './say.mjs';

const PLATFORMS = ['linux', 'darwin'];

/**
 * What every command does first, on the machine's own Node.js: packages, then the same script on the right Node.js.
 * @param {string} script
 * @returns {Promise<never>}
 */
export async function prepareAndContinue(script) {
  if (!PLATFORMS.includes(process.platform)) {
    throw new Failure(`${process.platform} is not supported.`, { advice: 'use Linux, macOS or WSL 2.' });
  }
  process.env.ARTICLE5_BEGAN = String(Date.now());
  await step('packages', ensureDependencies);
  const node = await step('Node.js', async (tell) => {
    const found = await findNode();
    tell(`${found.version}${found.bundled ? ', from npm' : ", this machine's own"}`);
    return found;
  });
  return continueWith(node.path, script);
}
