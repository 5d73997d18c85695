import 'reflect-metadata';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { isAuthorityCode } from '@article5/domain/kernel';
import { parseConfiguration } from '@article5/integrations/configuration';
import { Databases, NOBODY, Transactions } from '@article5/persistence/kernel';
import { importDenialFile } from '@article5/use-cases/denial';

const USAGE =
  'npm run import:denials -- FILE --authority CODE\n' +
  'FILE is a CSV with the columns reference, regime_reg_ref, name, address, notifying_government, country, denial_cle,\n' +
  'item_description, end_use, reason_for_refusal, entity_type (end_user, consignee, third_party). Lines with the same\n' +
  'regime_reg_ref are one denial. CODE is the denying authority: FR, BE-VLG.\n';

/**
 * Takes an authority's denials over from CSV. One JSON line on standard output says what was done; every bad row is
 * named with line and column, and then nothing is imported. Exit 1 when refused, 2 for usage.
 */
const parameters = process.argv.slice(2);
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
    const done = await new Transactions(databases).run({ ...NOBODY, authorityId }, (tx) =>
      importDenialFile(tx, by, { fileName: basename(file), content, commit: true }),
    );
    report(file, done);
  }
} finally {
  await databases.close();
}

function report(name: string, done: Awaited<ReturnType<typeof importDenialFile>>): void {
  for (const { line, column, value } of done.hints) {
    process.stderr.write(
      `${name}, line ${line}, ${column}: "${value}" is no country we know; matching will find less.\n`,
    );
  }
  for (const { line, column, problem, value } of done.problems) {
    const where = column === null ? '' : `, ${column}`;
    process.stderr.write(
      `${name}, line ${line}${where}: ${problem}${value === null ? '' : ` ("${value}")`}\n`,
    );
  }
  if (done.problems.length > 0) {
    process.stderr.write(`${done.problems.length} problems; nothing was imported.\n`);
    process.exitCode = 1;
  } else if (done.isRepeat) {
    process.stderr.write('Nothing to do: this file was imported before.\n');
  } else {
    process.stderr.write(`${done.imported} denials imported.\n`);
  }
  const { imported, isRepeat, problems } = done;
  process.stdout.write(`${JSON.stringify({ imported, isRepeat, problems: problems.length })}\n`);
}
