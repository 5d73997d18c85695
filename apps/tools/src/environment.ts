/** A variable that a command cannot do without; ends the command with a sentence that names it. */
export function required(name: string): string {
  const value = process.env[name];
  if (value) return value;
  process.stderr.write(`${name} is not set. Commands are run through npm (npm run …), which sets it.\n`);
  process.exit(2);
}
