import {
  createPostgresBackend,
  createRedisBackend,
  runMigrations,
  type BackendFactory,
  type IQueueBackend,
} from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';

/** Where the queues live: Redis when `redisUrl` is given, else the schema `bullmq` of PostgreSQL. */
export interface QueueAddress {
  readonly databaseUrl: string;
  readonly redisUrl?: string | undefined;
}

/** An open backend. What it stores can be rebuilt from our own tables at any time. */
export interface QueueConnection {
  readonly kind: 'redis' | 'postgres';
  readonly factory: BackendFactory<IQueueBackend, unknown>;
  /** For adding jobs: fails soon when the backend is away. */
  readonly producer: unknown;
  /** For workers: waits until the backend is back. */
  readonly consumer: unknown;
  /** Makes or mends the backend's own schema; harmless when nothing is missing. */
  prepare(): Promise<void>;
  close(): Promise<void>;
}

const SCHEMA = 'bullmq';

/** Opens the backend and prepares its storage. `report` hears of every error of the connection. */
export async function openQueues(
  address: QueueAddress,
  report: (error: Error) => void,
): Promise<QueueConnection> {
  const connection = address.redisUrl
    ? onRedis(address.redisUrl, report)
    : onPostgres(address.databaseUrl, report);
  try {
    await connection.prepare();
  } catch (error) {
    await connection.close();
    throw error;
  }
  return connection;
}

function onPostgres(databaseUrl: string, report: (error: Error) => void): QueueConnection {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: 14,
    keepAlive: true,
    options: `-c search_path=${SCHEMA}`,
    application_name: 'article5-queue',
  });
  pool.on('error', report);
  return {
    kind: 'postgres',
    factory: createPostgresBackend as unknown as BackendFactory<IQueueBackend, unknown>,
    producer: pool,
    consumer: pool,
    prepare: () => preparePostgres(pool),
    close: () => pool.end(),
  };
}

/**
 * BullMQ's own migrations, as the queue's role. That role owns the schema but may not create one, so the statement
 * that would is answered here.
 */
async function preparePostgres(pool: pg.Pool): Promise<void> {
  const client = await pool.connect();
  try {
    const known = await client.query(`select 1 from pg_namespace where nspname = $1`, [SCHEMA]);
    if (!known.rowCount) throw new Error(`schema ${SCHEMA} is missing: run "npm run migrate"`);
    await runMigrations({
      query: <R>(text: string, parameters?: readonly unknown[]) =>
        /^create schema/i.test(text.trim())
          ? Promise.resolve({ rows: [] as R[] })
          : (client.query(text, parameters ? [...parameters] : []) as unknown as Promise<{ rows: R[] }>),
    });
  } finally {
    client.release();
  }
}

function onRedis(url: string, report: (error: Error) => void): QueueConnection {
  const producer = new Redis(url, { maxRetriesPerRequest: 1, connectTimeout: 5000 });
  const consumer = new Redis(url, { maxRetriesPerRequest: null });
  producer.on('error', report);
  consumer.on('error', report);
  return {
    kind: 'redis',
    factory: createRedisBackend as unknown as BackendFactory<IQueueBackend, unknown>,
    producer,
    consumer,
    prepare: async () => {
      await producer.ping();
    },
    close: async () => {
      producer.disconnect();
      consumer.disconnect();
    },
  };
}
