import 'reflect-metadata';
import { dataSource } from '@article5/persistence/kernel';
import { verifyLedger } from '@article5/use-cases/casework';
import { required } from '../environment';

/**
 * Verifies the ledgers of all authorities and everything they commit to; prints one line of JSON, and ends with 1 and
 * the first bad entry when anything is not as it was written.
 */
const owner = dataSource(required('DATABASE_URL'), { entities: [], migrations: [] });
await owner.initialize();
try {
  const started = Date.now();
  const { fault, ...counts } = await owner.transaction('REPEATABLE READ', (tx) => verifyLedger(tx));
  const seconds = (Date.now() - started) / 1000;
  process.stdout.write(
    `${JSON.stringify({ ...counts, seconds, ok: fault === undefined, fault: fault ?? null })}\n`,
  );
  if (fault) {
    const place = fault.sequence === null ? '' : `, entry ${fault.sequence}`;
    process.stderr.write(`The ledger of ${fault.authorityId}${place}: ${fault.what}.\n`);
    process.exitCode = 1;
  } else {
    process.stderr.write(`${counts.entries} entries, ${counts.texts} texts: all as they were written.\n`);
  }
} finally {
  await owner.destroy();
}
