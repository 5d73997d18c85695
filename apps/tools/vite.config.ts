import { readdirSync } from 'node:fs';
import { nodeApp } from '../../vite.node.ts';

/** Each file of src/commands is one command: `src/commands/migrate.ts` becomes `dist/migrate.js`. */
const commands = readdirSync(new URL('./src/commands', import.meta.url)).filter((name) =>
  name.endsWith('.ts'),
);

export default nodeApp(
  Object.fromEntries(commands.map((name) => [name.replace(/\.ts$/, ''), `src/commands/${name}`])),
);
