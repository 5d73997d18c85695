import { createHmac, randomBytes } from 'node:crypto';
import { inData, inRoot } from './paths.mjs';
import { readJson, writeJson } from './files.mjs';

/** Which variable holds the address of which database role. */
const ROLE_URLS = {
  DATABASE_APP_URL: 'article5_app',
  DATABASE_MATCHER_URL: 'article5_matcher',
  DATABASE_RELAY_URL: 'article5_relay',
  DATABASE_UNION_URL: 'article5_union',
  QUEUE_DATABASE_URL: 'article5_queue',
};

/**
 * A role's password, the same that the migration step gives it.
 * @param {string} secret
 * @param {string} role
 */
export const rolePassword = (secret, role) => createHmac('sha256', secret).update(role).digest('hex');

/**
 * The addresses of the runtime roles on the server and database of the owner's address.
 * @param {string} ownerUrl
 * @param {string} secret
 * @returns {Record<keyof typeof ROLE_URLS, string>}
 */
export function roleUrls(ownerUrl, secret) {
  const entries = Object.entries(ROLE_URLS).map(([variable, role]) => {
    const url = new URL(ownerUrl);
    url.username = role;
    url.password = rolePassword(secret, role);
    return [variable, url.toString()];
  });
  return Object.fromEntries(entries);
}

/**
 * The secrets of this checkout: made once, kept readable for their owner only.
 * @returns {{ roleSecret: string, sessionSecret: string, secondFactorSecret: string }}
 */
export function secrets() {
  const file = inData('secrets.json');
  const known = readJson(file);
  if (known?.roleSecret && known?.sessionSecret && known?.secondFactorSecret) return known;
  const newSecret = () => randomBytes(32).toString('hex');
  const made = {
    roleSecret: known?.roleSecret ?? newSecret(),
    sessionSecret: known?.sessionSecret ?? newSecret(),
    secondFactorSecret: known?.secondFactorSecret ?? newSecret(),
  };
  writeJson(file, made, 0o600);
  return made;
}

/**
 * Everything that API, worker and tools read from their environment. What is set already stays.
 * @param {{ ownerUrl: string, port: number }} server
 * @returns {NodeJS.ProcessEnv}
 */
export function environmentFor({ ownerUrl, port }) {
  const { roleSecret, sessionSecret, secondFactorSecret } = secrets();
  const given = process.env;
  const secret = given.ROLE_SECRET ?? roleSecret;
  return {
    NODE_ENV: 'production',
    LOG_LEVEL: 'info',
    DEMO: '1',
    EVIDENCE_FOLDER: inData('evidence'),
    WEB_FOLDER: inRoot('apps', 'web', 'dist'),
    SESSION_SECRET: sessionSecret,
    SECOND_FACTOR_SECRET: secondFactorSecret,
    BASE_URL: `http://localhost:${port}`,
    DEMO_ACCOUNTS_FILE: inData('demo-accounts.json'),
    ...roleUrls(ownerUrl, secret),
    ...given,
    PORT: String(port),
  };
}

/**
 * What the migration step needs on top: the owner's address and the secret that the roles' passwords come from. The
 * running parts never get these.
 * @param {string} ownerUrl
 */
export const ownerEnvironment = (ownerUrl) => ({
  DATABASE_URL: ownerUrl,
  ROLE_SECRET: process.env.ROLE_SECRET ?? secrets().roleSecret,
});

/**
 * Without what only the owner may know.
 * @param {NodeJS.ProcessEnv} environment
 */
export function withoutOwner(environment) {
  const { DATABASE_URL: _url, ROLE_SECRET: _secret, ARTICLE5_INNER: _inner, ...rest } = environment;
  return rest;
}
