import 'reflect-metadata';
import { parseConfiguration } from '@article5/integrations/configuration';
import { Databases, Transactions } from '@article5/persistence/kernel';
import { FileRegisters } from '@article5/use-cases/intake';

const USAGE = `npm run tool -- file-registers

Files the cases that the registers of exporters, parties and items do not know yet. It may run beside the portal; a run
that was broken off goes on with the next one. One JSON line at the end.
`;

if (process.argv.length > 2) {
  process.stderr.write(USAGE);
  process.exit(2);
}
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
  const registers = new FileRegisters(new Transactions(databases));
  let filed = 0;
  for (const authorityId of await registers.authorities()) {
    const office = { kind: 'system', authorityId } as const;
    for (let more = -1; more !== 0; filed += more) more = await registers.step(office);
  }
  process.stdout.write(`${JSON.stringify({ filed })}\n`);
} finally {
  await databases.close();
}
