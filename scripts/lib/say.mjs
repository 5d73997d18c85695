/** Where the steps are told. @type {NodeJS.WriteStream} */
let stream = process.stdout;

/** For commands whose standard output is read by programs. */
export function tellOnStandardError() {
  stream = process.stderr;
}

const terminal = process.stdout.isTTY === true;
const colours = terminal && !process.env.NO_COLOR;
const QUIET_INTERVAL = 10_000;
const NAME_WIDTH = 22;

/** @param {number} code @param {string} text */
const paint = (code, text) => (colours ? `\x1b[${code}m${text}\x1b[0m` : text);
export const bold = (/** @type {string} */ text) => paint(1, text);
export const dim = (/** @type {string} */ text) => paint(2, text);
export const green = (/** @type {string} */ text) => paint(32, text);
export const red = (/** @type {string} */ text) => paint(31, text);

/** @param {number} since milliseconds, as of Date.now() */
export const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/** @param {string} [text] */
export const say = (text = '') => void stream.write(`${text}\n`);

/**
 * Runs one step with its name, what it is doing now, and the seconds it took. On a terminal the line is renewed; in a
 * log a line is written when the step begins to take long.
 * @template T
 * @param {string} name
 * @param {(tell: (note: string) => void) => Promise<T> | T} work `tell` changes the note beside the name
 * @returns {Promise<T>}
 */
export async function step(name, work) {
  const began = Date.now();
  let note = '';
  const title = name.padEnd(NAME_WIDTH);
  const draw = () => stream.write(`\r\x1b[K  … ${title}${seconds(began).padStart(8)}  ${dim(note)}`);
  const timer = terminal
    ? setInterval(draw, 200)
    : setInterval(() => say(`  … ${title}${seconds(began).padStart(8)}  ${note}`), QUIET_INTERVAL);
  if (terminal) draw();
  const end = (/** @type {string} */ mark) => {
    clearInterval(timer);
    say(
      `${terminal ? '\r\x1b[K' : ''}  ${mark} ${title}${seconds(began).padStart(8)}  ${dim(note)}`.trimEnd(),
    );
  };
  try {
    const result = await work((text) => {
      note = text;
    });
    end(green('✓'));
    return result;
  } catch (error) {
    end(red('✗'));
    throw error;
  }
}
