import 'reflect-metadata';
import { dataSource } from '@article5/persistence/kernel';
import { required } from '../environment';

/**
 * Computes the summaries that Union pages read from nothing, or with `--check` says how many of their rows are not what
 * that would give. Each commit keeps them up to date: this is for after a restore or a load behind the portal's back.
 * Prints one line of JSON; ends with 1 when a check finds a difference.
 */
const isCheck = process.argv.includes('--check');
const owner = dataSource(required('DATABASE_URL'), { entities: [], migrations: [] });
await owner.initialize();
try {
  const started = Date.now();
  if (!isCheck) await owner.transaction((tx) => tx.query('select union_rebuild()'));
  const [row] = await owner.query<{ differ: number; clusters: number; counts: number }[]>(
    `select ${isCheck ? 'union_summaries_differ()' : '0'} as differ,
       (select count(*)::integer from union_cluster) as clusters,
       (select count(*)::integer from union_count) as counts`,
  );
  const seconds = (Date.now() - started) / 1000;
  process.stdout.write(`${JSON.stringify({ ...row, seconds })}\n`);
  if ((row?.differ ?? 0) > 0) process.exitCode = 1;
} finally {
  await owner.destroy();
}
