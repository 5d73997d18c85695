import { describe, expect, it } from 'vitest';
import { ConfigurationError, parseConfiguration } from './index';

const GOOD = {
  BASE_URL: 'http://localhost:4005',
  SESSION_SECRET: 'x'.repeat(32),
  DATABASE_APP_URL: 'postgres://a@h/d',
  DATABASE_MATCHER_URL: 'postgres://a@h/d',
  DATABASE_RELAY_URL: 'postgres://a@h/d',
  DATABASE_UNION_URL: 'postgres://a@h/d',
  QUEUE_DATABASE_URL: 'postgres://a@h/d',
  EVIDENCE_FOLDER: '/tmp/e',
};

describe('the configuration', () => {
  it('is read once, with defaults for what may be left out', () => {
    expect(parseConfiguration(GOOD)).toMatchObject({ PORT: 4005, LOG_LEVEL: 'info', DEMO: '0' });
  });

  it('treats an empty optional variable as absent', () => {
    expect(parseConfiguration({ ...GOOD, REDIS_URL: '' }).REDIS_URL).toBeUndefined();
  });

  it('names every error at once and repeats no value', () => {
    const environment = {
      ...GOOD,
      BASE_URL: 'nonsense',
      SESSION_SECRET: 'short-secret',
      EVIDENCE_FOLDER: undefined,
    };
    const caught = (() => {
      try {
        parseConfiguration(environment);
      } catch (error) {
        return error;
      }
      return undefined;
    })();
    expect(caught).toBeInstanceOf(ConfigurationError);
    const { message } = caught as ConfigurationError;
    for (const name of ['BASE_URL', 'SESSION_SECRET', 'EVIDENCE_FOLDER']) expect(message).toContain(name);
    expect(message).not.toContain('short-secret');
  });
});
