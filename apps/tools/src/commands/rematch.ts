import 'reflect-metadata';
import { Presets, SingleBar } from 'cli-progress';
import { parseConfiguration } from '@article5/integrations/configuration';
import { Databases, Transactions } from '@article5/persistence/kernel';
import { Matcher, RecomputeMatches } from '@article5/use-cases/matching';

const USAGE = `npm run tool -- rematch [--all]

Does again what an older version of the matcher did: keys first, then pairs and clusters; with --all everything. It may run
beside the portal. A run that was broken off goes on with the next one, without --all. One JSON line at the end.
`;

if (process.argv.slice(2).some((parameter) => parameter !== '--all')) {
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
let isStopping = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => (isStopping = true));
try {
  const transactions = new Transactions(databases);
  const recompute = new RecomputeMatches(transactions, new Matcher(transactions));
  if (process.argv.includes('--all')) await recompute.startOver();
  const { toKey, toCompare } = await recompute.left();
  const bar = new SingleBar({ stream: process.stderr, clearOnComplete: false }, Presets.shades_classic);
  bar.start(toKey + toCompare, 0);
  const started = Date.now();
  let [keyed, compared, isDone] = [0, 0, false];
  while (!isDone && !isStopping) {
    const step = await recompute.step();
    keyed += step.keyed;
    compared += step.compared;
    isDone = step.isDone;
    bar.update(keyed + compared);
  }
  bar.stop();
  const seconds = (Date.now() - started) / 1000;
  const peakMiB = Math.round(process.resourceUsage().maxRSS / 1024);
  process.stdout.write(`${JSON.stringify({ keyed, compared, isDone, seconds, peakMiB })}\n`);
  if (!isDone) process.exitCode = 1;
} finally {
  await databases.close();
}
