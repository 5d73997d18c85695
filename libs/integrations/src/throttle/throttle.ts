import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';

/** How often something may be tried by one key, and for how long it is shut when that is used up. */
export interface Allowance {
  readonly name: string;
  readonly attempts: number;
  readonly withinSeconds: number;
}

/** Counts attempts per key in table `throttle`, shared by all processes; keys are kept as hashes only. */
export class Throttle {
  private readonly limiter: RateLimiterPostgres;

  constructor(pool: Pool, { name, attempts, withinSeconds }: Allowance) {
    this.limiter = new RateLimiterPostgres({
      storeClient: pool,
      tableName: 'throttle',
      tableCreated: true,
      clearExpiredByTimeout: false,
      keyPrefix: name,
      points: attempts,
      duration: withinSeconds,
      blockDuration: withinSeconds,
    });
  }

  /** Takes one attempt. Answers how many seconds to wait when none is left, undefined when it may go on. */
  async take(key: string): Promise<number | undefined> {
    try {
      await this.limiter.consume(hashed(key));
      return undefined;
    } catch (rejection) {
      if (rejection instanceof RateLimiterRes) return Math.max(1, Math.ceil(rejection.msBeforeNext / 1000));
      throw rejection;
    }
  }

  /** Gives the last attempt back: it was no failure. */
  async giveBack(key: string): Promise<void> {
    await this.limiter.reward(hashed(key));
  }

  /** Forgets all attempts of a key. */
  async forget(key: string): Promise<void> {
    await this.limiter.delete(hashed(key));
  }
}

function hashed(key: string): string {
  return createHash('sha256').update(key).digest('base64url');
}
