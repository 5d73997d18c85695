import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65_535);
const postgres = z.url({ protocol: /^postgres(ql)?$/ });
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

/** Every environment variable that the running parts read: one schema, parsed once at start. */
const schema = z.object({
  PORT: port.default(4005),
  BASE_URL: z.url({ protocol: /^https?$/ }),
  NODE_ENV: z.enum(['production', 'development', 'test']).default('production'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  SESSION_SECRET: z.string().min(32),
  /** Keeps exporters' pseudonyms the same when the session secret changes; derived from that when absent. */
  PSEUDONYM_SECRET: optional(z.string().min(32)),
  /** Seals the secrets of people's second factors; derived from the session secret when absent. */
  SECOND_FACTOR_SECRET: optional(z.string().min(32)),
  DATABASE_APP_URL: postgres,
  DATABASE_MATCHER_URL: postgres,
  DATABASE_RELAY_URL: postgres,
  DATABASE_UNION_URL: postgres,
  DATABASE_POOL_SIZE: z.coerce.number().int().min(2).max(200).default(10),
  QUEUE_DATABASE_URL: postgres,
  REDIS_URL: optional(z.url({ protocol: /^rediss?$/ })),
  EVIDENCE_FOLDER: z.string().min(1),
  /** The authority's own seal for letters and receipts (PKCS#12); without it a development seal is made. */
  SEAL_PKCS12_FILE: optional(z.string()),
  SEAL_PKCS12_PASSWORD: optional(z.string()),
  WEB_FOLDER: optional(z.string()),
  CLAMAV_HOST: optional(z.string()),
  CLAMAV_PORT: port.default(3310),
  SMTP_URL: optional(z.url({ protocol: /^smtps?$/ })),
  MAIL_FROM: z.string().default('Article 5 portal <no-reply@localhost>'),
  DEMO: z.enum(['0', '1']).default('0'),
});

export type Configuration = Readonly<z.infer<typeof schema>>;

/** Thrown at start with every variable that is missing or wrong, each with the reason; never with a value. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';

  constructor(readonly problems: readonly string[]) {
    super(`The configuration is not usable:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
  }
}

/** Parses the environment; throws `ConfigurationError` with all problems at once. */
export function parseConfiguration(environment: Readonly<Record<string, string | undefined>>): Configuration {
  const parsed = schema.safeParse(environment);
  if (parsed.success) return parsed.data;
  throw new ConfigurationError(
    parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`),
  );
}
