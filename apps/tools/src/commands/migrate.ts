import 'reflect-metadata';
import { dataSource, prepareRoles } from '@article5/persistence/kernel';
import { MIGRATIONS } from '@article5/migrations';
import { required } from '../environment';

/**
 * Brings the schema to this release, in its own step and as the owner's role: creates or renews the runtime roles,
 * then runs every migration that has not run. `--down` takes the last one back.
 */
const owner = dataSource(required('DATABASE_URL'), { entities: [], migrations: [...MIGRATIONS] });
await owner.initialize();
try {
  if (process.argv.includes('--down')) {
    await owner.undoLastMigration({ transaction: 'each' });
  } else {
    await prepareRoles(owner, required('ROLE_SECRET'));
    const done = await owner.runMigrations({ transaction: 'each' });
    process.stderr.write(`${done.length} migrations run\n`);
  }
} finally {
  await owner.destroy();
}
