import pg from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { PreparedClient } from './prepared-client';

const BIGINT = 20;
const DATE = 1082;
pg.types.setTypeParser(BIGINT, Number);
pg.types.setTypeParser(DATE, (text) => text);

/** Connection strings, one for each database role; see docs/decisions for what each role may do. */
export interface DatabaseUrls {
  readonly app: string;
  readonly matcher: string;
  readonly relay: string;
  readonly union: string;
}

const entityModules = import.meta.glob<Record<string, unknown>>('../*/*.entity.ts', { eager: true });

/** Every entity class of every room: files named `*.entity.ts`, so that none can be forgotten. */
export const ENTITIES = Object.values(entityModules)
  .flatMap((module) => Object.values(module))
  .filter((exported): exported is new () => object => typeof exported === 'function');

export function dataSource(url: string, more: Partial<DataSourceOptions> = {}): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities: ENTITIES,
    synchronize: false,
    applicationName: 'article5',
    ...more,
  } as DataSourceOptions);
}

function preparing(url: string, poolSize: number): DataSource {
  return dataSource(url, { poolSize, extra: { Client: PreparedClient } } as Partial<DataSourceOptions>);
}

/**
 * The four doors to PostgreSQL. `app` is bound by row-level security to one authority or organisation; `matcher`
 * and `relay` see across authorities, but only the columns they need; `union` sees what was shared.
 */
export class Databases {
  readonly app: DataSource;
  readonly matcher: DataSource;
  readonly relay: DataSource;
  readonly union: DataSource;

  constructor(urls: DatabaseUrls, poolSize = 10) {
    const small = Math.max(2, Math.ceil(poolSize / 3));
    this.app = preparing(urls.app, poolSize);
    this.matcher = preparing(urls.matcher, small);
    this.relay = preparing(urls.relay, small);
    this.union = preparing(urls.union, small);
  }

  async open(): Promise<void> {
    await Promise.all(this.all().map((source) => source.initialize()));
  }

  async close(): Promise<void> {
    await Promise.all(this.all().map((source) => (source.isInitialized ? source.destroy() : undefined)));
  }

  private all(): readonly DataSource[] {
    return [this.app, this.matcher, this.relay, this.union];
  }
}
