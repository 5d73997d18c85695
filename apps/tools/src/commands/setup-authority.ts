import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { createInterface } from 'node:readline/promises';
import { Refused } from '@article5/domain/kernel';
import { ConfigurationError, parseConfiguration } from '@article5/integrations/configuration';
import { Databases, Transactions } from '@article5/persistence/kernel';
import {
  capturingMailer,
  InviteFirstAdministrator,
  Invitations,
  LinkMailer,
} from '@article5/use-cases/identity';
import { Clock } from '@article5/use-cases/kernel';

const USAGE = 'npm run setup-authority -- [--email ADDRESS] [--name NAME] [--again]';

/**
 * First real use: makes the first platform administrator by a one-time link, printed here because there may be no
 * mail yet. Refuses when there is one already, unless --again (administrators lost). Exit 1 when refused, 2 for usage.
 */
try {
  const { values } = parseArgs({
    options: {
      email: { type: 'string' },
      name: { type: 'string' },
      again: { type: 'boolean', default: false },
    },
  });
  const { email, name } = await whoIsIt(values);
  const link = await invite({ email, displayName: name, again: values.again });
  process.stderr.write(`Open this link within seven days to set the name and password of ${email}:\n`);
  process.stdout.write(`${link}\n`);
} catch (error) {
  process.stderr.write(`${sentenceFor(error)}\n`);
  process.exitCode = error instanceof Refused ? 1 : 2;
}

async function invite(command: { email: string; displayName: string; again: boolean }): Promise<string> {
  const configuration = parseConfiguration(process.env);
  const { DATABASE_APP_URL: app, DATABASE_MATCHER_URL: matcher } = configuration;
  const { DATABASE_RELAY_URL: relay, DATABASE_UNION_URL: union } = configuration;
  const databases = new Databases({ app, matcher, relay, union }, 2);
  await databases.open();
  try {
    const transactions = new Transactions(databases);
    const links = new LinkMailer(capturingMailer(transactions), configuration);
    const clock = new Clock();
    const first = new InviteFirstAdministrator(transactions, new Invitations(links, clock), clock);
    const { link } = await first.execute(command);
    return links.addressOf(link);
  } finally {
    await databases.close();
  }
}

async function whoIsIt(given: { email?: string | undefined; name?: string | undefined }) {
  const ask = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const answer = async (value: string | undefined, question: string) => {
      if (value === undefined && !process.stdin.isTTY) throw new Error(`Usage: ${USAGE}`);
      return (value ?? (await ask.question(question))).trim();
    };
    const email = await answer(given.email, 'E-mail address of the first platform administrator: ');
    const name = await answer(given.name, 'Name: ');
    if (!/^[^@\s]+@[^@\s]+$/.test(email) || name === '') throw new Error(`Usage: ${USAGE}`);
    return { email, name };
  } finally {
    ask.close();
  }
}

function sentenceFor(error: unknown): string {
  if (error instanceof Refused) {
    return 'There is a platform administrator already. If none of them can sign in any more, add --again.';
  }
  if (error instanceof ConfigurationError) return error.message;
  return error instanceof Error ? error.message : String(error);
}
