import 'reflect-metadata';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Refused } from '@article5/domain/kernel';
import { dataSource } from '@article5/persistence/kernel';
import { importRestrictedParties } from '@article5/use-cases/intake';
import { required } from '../environment';

const USAGE =
  'npm run import:restricted-parties -- FILE\n' +
  'FILE is a CSV with the columns name, aliases (separated by |), country, list, reason.\n';

/**
 * Imports restricted-party lists from CSV as a new version. One JSON line on standard output says which; every bad row
 * is named with its line and then nothing is imported. Exit 1 when refused, 2 for usage.
 */
const [file] = process.argv.slice(2);
if (file === undefined) {
  process.stderr.write(USAGE);
  process.exit(2);
}
const content = await readFile(file).catch((error: Error) => {
  process.stderr.write(`${file} cannot be read: ${error.message}\n`);
  process.exit(2);
});
const owner = dataSource(required('DATABASE_URL'), { entities: [] });
await owner.initialize();
try {
  const done = await owner.transaction((tx) =>
    importRestrictedParties(tx, { name: basename(file), content }),
  );
  process.stderr.write(
    done.isNew
      ? `Version ${done.version} imported: ${done.entries} entries.\n`
      : `Nothing to do: version ${done.version} has this content.\n`,
  );
  process.stdout.write(`${JSON.stringify(done)}\n`);
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  for (const { parameters } of error.refusals) {
    process.stderr.write(`${file}, line ${parameters?.['line']}: ${parameters?.['problem']}\n`);
  }
  process.stderr.write(`${error.refusals.length} problems; nothing was imported.\n`);
  process.exitCode = 1;
} finally {
  await owner.destroy();
}
