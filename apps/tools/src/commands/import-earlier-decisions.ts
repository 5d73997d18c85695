import 'reflect-metadata';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { EARLIER_COLUMNS, type EarlierProblemCode } from '@article5/domain/archive';
import { isAuthorityCode } from '@article5/domain/kernel';
import { parseConfiguration } from '@article5/integrations/configuration';
import { Databases, NOBODY, Transactions } from '@article5/persistence/kernel';
import { importEarlierFile } from '@article5/use-cases/archive';
import { Pseudonyms } from '@article5/use-cases/decision';

const USAGE =
  'npm run import:decisions -- FILE --authority CODE [--look]\n' +
  'Takes decisions of before the portal over from a CSV with these columns (* must be filled):\n' +
  `${Object.entries(EARLIER_COLUMNS)
    .map(
      ([name, { needed, example }]) => `  ${name}${needed ? '*' : ''}  for example: ${example || '(empty)'}`,
    )
    .join('\n')}\n` +
  'Several values in one field are parted by semicolons. CODE is the deciding authority: FR, BE-VLG. With --look\n' +
  'nothing is written.\n';

const SENTENCES = {
  EMPTY: 'is empty and must be filled',
  TOO_LONG: 'is too long',
  CANNOT_BE_STORED: 'has a character that cannot be stored',
  NOT_A_DAY: 'is no day; write 2024-03-31',
  IN_THE_FUTURE: 'lies in the future',
  BEFORE_RECEIPT: 'lies before the receipt',
  UNKNOWN_CODE: 'is none of the codes',
  BASIS_UNFIT: 'does not fit the outcome',
  UNKNOWN_COUNTRY: 'is no country known here; write its two-letter code',
  PARAMETER_FORM: 'is not of the form "name = value unit"',
  NOT_YES_OR_NO: 'is neither yes nor no',
  WITHHELD_WITHOUT_REASON: 'is empty, but a decision that is not shared says why',
  REPEATED_REFERENCE: 'stands on an earlier line too',
  REFERENCE_OF_PORTAL: 'has the form of the references that the portal gives',
  IMPORTED_DIFFERENTLY: 'is imported already, with other content',
  COLUMN_MISSING: 'is missing from the header',
  COLUMN_UNKNOWN: 'is no column of this file',
  NO_LINES: 'has no line with a decision',
  TOO_MANY_LINES: 'is one line more than a file may have',
  NOT_CSV: 'is not CSV: check quotes and the number of fields',
} as const satisfies Record<EarlierProblemCode, string>;

/**
 * Takes an authority's decisions of before the portal over from CSV. One JSON line on standard output says what was
 * done; every bad row is named with line and column, and then nothing is imported. Exit 1 when refused, 2 for usage.
 */
const parameters = process.argv.slice(2).filter((parameter) => parameter !== '--look');
const onlyLook = process.argv.includes('--look');
const at = parameters.indexOf('--authority');
const authorityId = at < 0 ? undefined : parameters[at + 1];
const [file] = parameters.filter((_, index) => at < 0 || (index !== at && index !== at + 1));
if (file === undefined || authorityId === undefined || !isAuthorityCode(authorityId)) {
  process.stderr.write(USAGE);
  process.exit(2);
}
const content = await readFile(file, 'utf8').catch((error: Error) => {
  process.stderr.write(`${file} cannot be read: ${error.message}\n`);
  process.exit(2);
});
const configuration = parseConfiguration(process.env);
const databases = new Databases(
  {
    app: configuration.DATABASE_APP_URL,
    matcher: configuration.DATABASE_MATCHER_URL,
    relay: configuration.DATABASE_RELAY_URL,
    union: configuration.DATABASE_UNION_URL,
  },
  2,
);
await databases.open();
try {
  const [known] = await databases.app.query<unknown[]>(`select 1 from authority where authority_id = $1`, [
    authorityId,
  ]);
  if (!known) {
    process.stderr.write(`There is no authority ${authorityId}.\n`);
    process.exitCode = 2;
  } else {
    const by = { authorityId, personId: null, at: new Date() };
    const pseudonyms = Pseudonyms.of(configuration);
    const done = await new Transactions(databases).run({ ...NOBODY, authorityId }, (tx) =>
      importEarlierFile(tx, by, { fileName: basename(file), content, commit: !onlyLook, pseudonyms }),
    );
    report(file, done);
  }
} finally {
  await databases.close();
}

function report(name: string, done: Awaited<ReturnType<typeof importEarlierFile>>): void {
  for (const { line, column, problem, value } of done.problems) {
    const where = column === null ? '' : `, ${column}`;
    const what = value === null ? '' : ` "${value}"`;
    process.stderr.write(`${name}, line ${line}${where}:${what} ${SENTENCES[problem]}.\n`);
  }
  const known = done.decisions.filter((decision) => decision.known).length;
  if (done.problems.length > 0) {
    process.stderr.write(`${done.problems.length} problems; nothing was imported.\n`);
    process.exitCode = 1;
  } else {
    process.stderr.write(`${done.imported} decisions imported, ${known} were there already.\n`);
  }
  const { imported, problems } = done;
  process.stdout.write(`${JSON.stringify({ imported, known, problems: problems.length })}\n`);
}
