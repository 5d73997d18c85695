import path from 'node:path';
import { parseArgs } from 'node:util';
import { Presets, SingleBar } from 'cli-progress';
import { columnNames } from '../submit-folder/columns';
import { UnreadableInput } from '../submit-folder/from-csv';
import { DoorClosed, MachineDoor } from '../submit-folder/machine-door';
import { readDefaults, readInput } from '../submit-folder/read-input';
import { sendAll, writeReport, type Outcome } from '../submit-folder/run';

const USAGE = `npm run submit-folder -- FILE.csv|FOLDER --token TOKEN [options]

Sends transactions through the machine door. A second run sends only what was not accepted yet.

  --token TOKEN     bearer token of the exporter's administrator (or ARTICLE5_TOKEN)
  --url URL         address of the portal (default: BASE_URL, else http://localhost:4005)
  --defaults FILE   answers and declaration that hold for all (default: defaults.json beside the input)
  --out FOLDER      where report and state are written (default: beside the input)
  --parallel N      how many at a time (default 4, at most 16)
  --validate        check only; nothing is kept
  --columns         name every column of a CSV

Exit 0 when all was accepted, 1 when something was refused or failed, 2 for usage.
`;

const options = {
  token: { type: 'string' },
  url: { type: 'string' },
  defaults: { type: 'string' },
  out: { type: 'string' },
  parallel: { type: 'string', default: '4' },
  validate: { type: 'boolean', default: false },
  columns: { type: 'boolean', default: false },
} as const;

function usage(problem: string): never {
  process.stderr.write(`${problem}\n\n${USAGE}`);
  process.exit(2);
}

function readArguments() {
  try {
    return parseArgs({ options, allowPositionals: true });
  } catch (error) {
    return usage((error as Error).message);
  }
}

const { values, positionals } = readArguments();
if (values.columns) {
  process.stdout.write(`${columnNames().join('\n')}\n`);
  process.exit(0);
}
const [input] = positionals;
const token = values.token ?? process.env['ARTICLE5_TOKEN'];
const parallel = Number(values.parallel);
if (input === undefined || positionals.length > 1) usage('Name one file or folder.');
if (!token) usage('Say the token with --token or ARTICLE5_TOKEN.');
if (!Number.isInteger(parallel) || parallel < 1 || parallel > 16)
  usage('--parallel is a number from 1 to 16.');

const url = values.url ?? process.env['BASE_URL'] ?? 'http://localhost:4005';
const name = path.basename(input).replace(/\.(csv|json)$/i, '');
const folder = values.out ?? path.dirname(path.resolve(input));
const reportFile = path.join(folder, `${name}.report.csv`);
const bar = new SingleBar(
  {
    stream: process.stderr,
    format: '{bar} {value}/{total}  accepted {accepted}  refused {refused}  {eta_formatted} left',
    noTTYOutput: true,
    notTTYSchedule: 5000,
    hideCursor: true,
  },
  Presets.shades_classic,
);
const counts = { ACCEPTED: 0, VALID: 0, REFUSED: 0, FAILED: 0, SKIPPED: 0 };

/** Moves the bar by one transaction. */
function count({ state }: Outcome): void {
  counts[state] += 1;
  const accepted = counts.ACCEPTED + counts.VALID + counts.SKIPPED;
  bar.increment(1, { accepted, refused: counts.REFUSED });
}

try {
  const submissions = await readInput(input);
  bar.start(submissions.length, 0, { accepted: 0, refused: 0 });
  const outcomes = await sendAll({
    submissions,
    defaults: await readDefaults(input, values.defaults),
    door: new MachineDoor(url, token, values.validate),
    stateFile: path.join(folder, `${name}.state.jsonl`),
    parallel,
    onProgress: count,
  });
  bar.stop();
  await writeReport(reportFile, outcomes);
  const { ACCEPTED: accepted, VALID: valid, REFUSED: refused, FAILED: failed, SKIPPED: skipped } = counts;
  process.stderr.write(`${refused} refused, ${failed} failed; each reason is in ${reportFile}\n`);
  process.stdout.write(
    `${JSON.stringify({ accepted, valid, refused, failed, skipped, report: reportFile })}\n`,
  );
  process.exitCode = refused + failed > 0 ? 1 : 0;
} catch (error) {
  bar.stop();
  if (!(error instanceof UnreadableInput || error instanceof DoorClosed)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = error instanceof DoorClosed ? 1 : 2;
}
