import { appendFile, readFile, writeFile } from 'node:fs/promises';
import type { MachineDoor, Reason, Result } from './machine-door';
import { bodyOf, keyOf, type Defaults, type Submission } from './submission';

/** What became of each transaction; SKIPPED: an earlier run has sent it. */
export interface Outcome {
  readonly source: string;
  readonly state: Result['state'] | 'SKIPPED';
  readonly reference: string;
  readonly reasons: readonly Reason[];
}

/** One run over an input. */
export interface Run {
  readonly submissions: readonly Submission[];
  readonly defaults: Defaults;
  readonly door: MachineDoor;
  /** Lines of JSON, one for each accepted transaction: where it was sent, key and reference. */
  readonly stateFile: string;
  readonly parallel: number;
  readonly onProgress: (outcome: Outcome) => void;
}

/** Sends everything that no earlier run has sent, a few at a time; answers in the order of the input. */
export async function sendAll(run: Run): Promise<Outcome[]> {
  const done = await readState(run.stateFile, run.door.url);
  const outcomes: Outcome[] = [];
  let next = 0;
  const worker = async () => {
    for (let index = next++; index < run.submissions.length; index = next++) {
      const submission = run.submissions[index];
      if (!submission) return;
      const outcome = await sendOne(run, submission, done);
      outcomes[index] = outcome;
      run.onProgress(outcome);
    }
  };
  await Promise.all(Array.from({ length: run.parallel }, worker));
  return outcomes;
}

async function sendOne(run: Run, submission: Submission, done: Map<string, string>): Promise<Outcome> {
  const { source } = submission;
  const body = bodyOf(submission, run.defaults);
  const key = keyOf(body);
  const before = done.get(key);
  if (before !== undefined) return { source, state: 'SKIPPED', reference: before, reasons: [] };
  const result = await run.door.send(body, key);
  if (result.state === 'ACCEPTED') {
    done.set(key, result.reference);
    await appendFile(
      run.stateFile,
      `${JSON.stringify({ url: run.door.url, key, reference: result.reference })}\n`,
    );
  }
  return {
    source,
    state: result.state,
    reference: result.state === 'ACCEPTED' ? result.reference : '',
    reasons: 'reasons' in result ? result.reasons : [],
  };
}

/** Keys of what this portal accepted. A last line that a killed run left half written counts as not there. */
async function readState(file: string, at: string): Promise<Map<string, string>> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const done = new Map<string, string>();
  for (const line of text.split('\n')) {
    try {
      const { url, key, reference } = JSON.parse(line) as Readonly<
        Record<'url' | 'key' | 'reference', string>
      >;
      if (url === at) done.set(key, reference);
    } catch {
      continue;
    }
  }
  if (text !== '' && !text.endsWith('\n')) await appendFile(file, '\n');
  return done;
}

/** Writes a line for each transaction, and one for each reason where it was refused. */
export async function writeReport(file: string, outcomes: readonly Outcome[]): Promise<void> {
  const lines = outcomes.flatMap(({ source, state, reference, reasons }) =>
    reasons.length === 0
      ? [[source, state, reference, '', '', '']]
      : reasons.map(({ code, pointer = '', parameters = {} }) => [
          source,
          state,
          reference,
          code,
          pointer,
          Object.entries(parameters)
            .map(([name, value]) => `${name}=${value}`)
            .join('; '),
        ]),
  );
  const header = ['source', 'state', 'reference', 'code', 'pointer', 'parameters'];
  const text = [header, ...lines].map((cells) => cells.map(toCell).join(',')).join('\r\n');
  await writeFile(file, `${text}\r\n`);
}

function toCell(text: string): string {
  const safe = /^[=+\-@]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
