import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from './failure.mjs';
import { inRoot, LOGS, ROOT } from './paths.mjs';
import { markOf, pause, run, startLogged, stopProcess } from './processes.mjs';
import { noteRunning } from './running.mjs';

const READY_WITHIN = 60_000;
const SETTLED_AFTER = 30_000;
const MOST_RESTARTS = 5;
const WATCH = inRoot('scripts', 'lib', 'watch-parent.mjs');
const STOP = /** @type {const} */ ([
  ['SIGTERM', 10_000],
  ['SIGKILL', 3_000],
]);
const AT_ONCE = /** @type {const} */ ([['SIGKILL', 3_000]]);

/**
 * Runs one command of apps/tools to its end, output in its own log.
 * @param {string} command
 * @param {NodeJS.ProcessEnv} env
 */
export async function runTool(command, env) {
  const log = join(LOGS, `${command}.log`);
  const { code, output } = await run(process.execPath, [inRoot('apps', 'tools', 'dist', `${command}.js`)], {
    cwd: ROOT,
    env,
  });
  mkdirSync(LOGS, { recursive: true });
  writeFileSync(log, output);
  if (code !== 0) {
    throw new Failure(`The step "${command}" failed.`, {
      log,
      advice: 'read the lines above. `npm start -- --fresh` starts over with empty data.',
    });
  }
  return output.trim();
}

/** API and worker: started together, restarted when they fail later, stopped together. */
export class Services {
  /** @type {Map<string, import('node:child_process').ChildProcess>} */
  #children = new Map();
  /** @type {NodeJS.ProcessEnv} */
  #env;
  #stopping = false;
  /** @type {(problem: Failure) => void} */
  #giveUp = () => {};

  /** @param {NodeJS.ProcessEnv} env */
  constructor(env) {
    this.#env = env;
    /** Settles, with the reason, when a part could not be kept running. @type {Promise<Failure>} */
    this.gaveUp = new Promise((resolve) => {
      this.#giveUp = resolve;
    });
  }

  /** @param {readonly string[]} names */
  start(names) {
    for (const name of names) {
      rmSync(join(LOGS, `${name}.log`), { force: true });
      this.#launch(name, 0);
    }
  }

  /** Waits until the API says that it is ready. @param {string} address */
  async ready(address) {
    const end = Date.now() + READY_WITHIN;
    while (Date.now() < end) {
      const problem = await Promise.race([this.gaveUp, pause(100)]);
      if (problem) throw problem;
      const answer = await fetch(`${address}/api/health/ready`).catch(() => undefined);
      await answer?.body?.cancel();
      if (answer?.status === 200) return;
    }
    throw new Failure(`The API did not say that it is ready within ${READY_WITHIN / 1000} s.`, {
      log: join(LOGS, 'api.log'),
      advice: 'read the lines above; start again when the cause is mended.',
    });
  }

  /** @param {{ atOnce?: boolean }} [options] */
  async stop({ atOnce = false } = {}) {
    this.#stopping = true;
    await Promise.all(
      [...this.#children.values()].map(
        ({ pid }) => pid && stopProcess(pid, atOnce ? AT_ONCE : STOP, { group: true }),
      ),
    );
  }

  /** @param {string} name @param {number} restarts */
  #launch(name, restarts) {
    const began = Date.now();
    const main = inRoot('apps', name, 'dist', 'main.js');
    const child = startLogged(process.execPath, ['--enable-source-maps', '--import', WATCH, main], {
      cwd: ROOT,
      env: this.#env,
      log: join(LOGS, `${name}.log`),
      ipc: true,
    });
    this.#children.set(name, child);
    noteRunning({ children: [...this.#children.values()].map(({ pid }) => markOf(pid ?? 0)) });
    child.once('exit', (code, signal) => void this.#ended(name, { code, signal, began, restarts }));
  }

  /**
   * @param {string} name
   * @param {{ code: number | null, signal: string | null, began: number, restarts: number }} end
   */
  async #ended(name, { code, signal, began, restarts }) {
    if (this.#stopping) return;
    const settled = Date.now() - began > SETTLED_AFTER;
    const count = settled ? 1 : restarts + 1;
    const how = signal ?? `code ${code}`;
    if ((!settled && restarts === 0 && code !== null) || count > MOST_RESTARTS) {
      this.#giveUp(
        new Failure(`${name} ended (${how}).`, {
          log: join(LOGS, `${name}.log`),
          advice: 'read the lines above; start again when the cause is mended.',
        }),
      );
      return;
    }
    process.stdout.write(`  ! ${name} ended (${how}); it is started again.\n`);
    await pause(Math.min(500 * 2 ** (count - 1), 8_000));
    if (!this.#stopping) this.#launch(name, count);
  }
}
