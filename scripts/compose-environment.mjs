// `node scripts/compose-environment.mjs`: writes .data/compose.env for docker-compose.yml, with secrets made once and
// the addresses that follow from them. What is there already is kept.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { roleUrls } from './lib/environment.mjs';
import { DATA, inData } from './lib/paths.mjs';
import { say } from './lib/say.mjs';

const FILE = inData('compose.env');
const SECRETS = [
  'POSTGRES_PASSWORD',
  'OWNER_PASSWORD',
  'ROLE_SECRET',
  'SESSION_SECRET',
  'SECOND_FACTOR_SECRET',
  'REDIS_PASSWORD',
  'OBJECT_STORE_PASSWORD',
];
const SERVER = 'postgres://postgres:5432/article5';

const known = existsSync(FILE) ? parse(readFileSync(FILE, 'utf8')) : {};
const secrets = Object.fromEntries(
  SECRETS.map((name) => [name, known[name] ?? randomBytes(32).toString('hex')]),
);
const values = { ...known, ...secrets, ...roleUrls(SERVER, secrets.ROLE_SECRET ?? '') };
mkdirSync(DATA, { recursive: true });
const lines = Object.entries(values).map(([name, value]) => `${name}=${value}`);
writeFileSync(FILE, `${lines.join('\n')}\n`, { mode: 0o600 });
say('.data/compose.env is written. Next: docker compose --env-file .data/compose.env up --build');

/** @param {string} text @returns {Record<string, string>} */
function parse(text) {
  return Object.fromEntries(
    text
      .split('\n')
      .filter((line) => line.includes('='))
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );
}
