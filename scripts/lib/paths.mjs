import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Top of the checkout. */
export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Everything that a start leaves behind: database, evidence, secrets, logs. `--fresh` deletes it. */
export const DATA = join(ROOT, '.data');

export const LOGS = join(DATA, 'logs');

/** What may be thrown away at any time: results of checks, extracted programs. */
export const CACHE = join(ROOT, 'node_modules', '.cache', 'article5');

/** @param {...string} parts */
export const inRoot = (...parts) => join(ROOT, ...parts);

/** @param {...string} parts */
export const inData = (...parts) => join(DATA, ...parts);
