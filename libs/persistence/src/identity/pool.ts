import type { Pool } from 'pg';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import type { Databases } from '../kernel';

/** The application role's pool, for the session store and the throttle, which bring their own SQL. */
export function poolOf(databases: Databases): Pool {
  return (databases.app.driver as PostgresDriver).master as Pool;
}
