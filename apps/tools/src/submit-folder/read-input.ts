import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { submissionsFromCsv, UnreadableInput } from './from-csv';
import type { Defaults, Submission } from './submission';

/** Name of the file that says what holds for every transaction beside it. */
export const DEFAULTS_FILE = 'defaults.json';

/** Everything that a file or folder holds: CSV with a transaction a row, JSON with one (or a list) a file. */
export async function readInput(input: string): Promise<Submission[]> {
  const isFolder = (await stat(input).catch(() => unreadable(input))).isDirectory();
  const names = isFolder ? (await readdir(input)).sort() : [path.basename(input)];
  const folder = isFolder ? input : path.dirname(input);
  const found: Submission[] = [];
  for (const name of names) {
    if (name === DEFAULTS_FILE || !/\.(csv|json)$/i.test(name)) continue;
    const text = await readFile(path.join(folder, name), 'utf8');
    found.push(...(/\.csv$/i.test(name) ? submissionsFromCsv(text, name) : submissionsFromJson(text, name)));
  }
  if (found.length === 0) throw new UnreadableInput(`${input} holds no transaction (*.csv or *.json)`);
  return found;
}

/** The defaults: the file that was named, else `defaults.json` beside the input, else none. */
export async function readDefaults(input: string, named: string | undefined): Promise<Defaults> {
  const isFolder = (await stat(input)).isDirectory();
  const file = named ?? path.join(isFolder ? input : path.dirname(input), DEFAULTS_FILE);
  const text = await readFile(file, 'utf8').catch(() =>
    named === undefined ? undefined : unreadable(named),
  );
  if (text === undefined) return { answers: {} };
  const { answers = {}, declaration } = asObject(parseJson(text, file), file) as Partial<Defaults>;
  return { answers, ...(declaration === undefined ? {} : { declaration }) };
}

function submissionsFromJson(text: string, file: string): Submission[] {
  const content = parseJson(text, file);
  const list: unknown[] = Array.isArray(content) ? content : [content];
  return list.map((entry, index) => {
    const source = list.length === 1 ? file : `${file}, entry ${index + 1}`;
    const { answers, declaration, reference } = asObject(entry, source) as Partial<Submission>;
    return {
      source,
      answers: asObject(answers, `${source}, "answers"`) as Submission['answers'],
      ...(declaration === undefined ? {} : { declaration }),
      ...(reference === undefined ? {} : { reference }),
    };
  });
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new UnreadableInput(`${file}: ${(error as Error).message}`);
  }
}

function asObject(value: unknown, where: string): object {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  throw new UnreadableInput(`${where} is not an object`);
}

function unreadable(file: string): never {
  throw new UnreadableInput(`${file} cannot be read`);
}
