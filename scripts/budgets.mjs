// `node scripts/budgets.mjs`: what a first visit loads, against what it may load. Ends with 1 where that is too much.
import { asTable, measure } from './lib/budget-rows.mjs';
import { describeFailure } from './lib/failure.mjs';
import { inRoot } from './lib/paths.mjs';
import { say } from './lib/say.mjs';

try {
  const rows = measure(inRoot('apps', 'web', 'dist'));
  for (const line of asTable(rows)) say(line);
  process.exit(rows.every(({ ok }) => ok) ? 0 : 1);
} catch (error) {
  say(describeFailure(error));
  process.exit(1);
}
