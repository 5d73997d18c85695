import { readFile } from 'node:fs/promises';
import { fitCalibration } from '@article5/domain/matching';
import { readPairs, UnreadablePairs, type LabelledPair } from '../match-evaluate/read-pairs';
import { evaluatePair, reportOf, summaryOf, type EvaluatedPair } from '../match-evaluate/report';

const USAGE = `npm run match:evaluate -- PAIRS.csv [--fit]

Measures the party matcher on pairs with known answers. The file is a CSV with the columns name1, name2, is_match
(true or false), and if there schema, country1, country2, address1, address2; other columns are ignored. Rows count
whose schema is Company, Organization, LegalEntity or empty. The last line of the output is JSON.

  --fit   print the table of probabilities that these pairs give, in place of the report
`;

/** How many pairs lie between two lines of progress. */
const PROGRESS_STEP = 5000;

function evaluateAll(pairs: readonly LabelledPair[]): readonly EvaluatedPair[] {
  return pairs.map((pair, index) => {
    if (index > 0 && index % PROGRESS_STEP === 0) process.stderr.write(`${index} of ${pairs.length} pairs\n`);
    return evaluatePair(pair);
  });
}

async function readText(file: string): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readFile(file));
  } catch (error) {
    const why = error instanceof TypeError ? 'it is not UTF-8 text' : (error as Error).message;
    throw new UnreadablePairs(`${file} cannot be read: ${why}.`);
  }
}

const isFit = process.argv.includes('--fit');
const [file, ...more] = process.argv.slice(2).filter((argument) => argument !== '--fit');
if (file === undefined || more.length > 0) {
  process.stderr.write(USAGE);
  process.exit(1);
}
try {
  const pairs = readPairs(await readText(file), file);
  process.stderr.write(`${pairs.length} pairs to compare\n`);
  const evaluated = evaluateAll(pairs);
  if (isFit) process.stdout.write(`${JSON.stringify(fitCalibration(evaluated))}\n`);
  else process.stdout.write(`${reportOf(evaluated)}\n\n${JSON.stringify(summaryOf(evaluated))}\n`);
} catch (error) {
  if (!(error instanceof UnreadablePairs)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
