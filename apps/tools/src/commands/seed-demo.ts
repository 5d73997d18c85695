import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { parseConfiguration } from '@article5/integrations/configuration';
import { Databases, dataSource } from '@article5/persistence/kernel';
import { importRestrictedParties } from '@article5/use-cases/intake';
import restrictedParties from '../../examples/restricted-parties.csv?raw';
import { BODIES } from '../demo/guests';
import { DEMO_PASSWORD, PEOPLE } from '../demo/people';
import { recordAgreedReading } from '../demo/practice';
import { seedDemo } from '../demo/seed';
import { required } from '../environment';

/** Fills an empty database with fictional people and cases; leaves one alone in which anybody has an account. */
const configuration = parseConfiguration(process.env);
const databases = new Databases(
  {
    app: configuration.DATABASE_APP_URL,
    matcher: configuration.DATABASE_MATCHER_URL,
    relay: configuration.DATABASE_RELAY_URL,
    union: configuration.DATABASE_UNION_URL,
  },
  4,
);
await databases.open();
try {
  const [someone] = await databases.app.query<unknown[]>(`select 1 from person limit 1`);
  if (someone) {
    process.stderr.write('not empty: left as it is\n');
  } else {
    await importLists();
    const { cases } = await seedDemo(databases, configuration, new Date());
    writeFileSync(required('DEMO_ACCOUNTS_FILE'), JSON.stringify(accounts(), null, 2));
    process.stderr.write(`${cases} notifications of six fictional exporters\n`);
  }
} finally {
  await databases.close();
}

/** Lists are screened against from the first case on; only the owner may write them. */
async function importLists(): Promise<void> {
  const owner = dataSource(required('DATABASE_URL'), { entities: [] });
  await owner.initialize();
  try {
    const file = { name: 'restricted-parties.csv', content: Buffer.from(restrictedParties) };
    await owner.transaction((tx) => importRestrictedParties(tx, file));
    await owner.transaction((tx) => recordAgreedReading(tx, new Date()));
  } finally {
    await owner.destroy();
  }
}

function accounts() {
  const people = PEOPLE.flatMap(({ email, roles, does }) =>
    does === undefined ? [] : [{ role: roles.join(', '), email, password: DEMO_PASSWORD, does }],
  );
  const guests = BODIES.map(({ email, does }) => ({
    role: 'REVIEWER',
    email,
    password: DEMO_PASSWORD,
    does,
  }));
  return [...people, ...guests];
}
