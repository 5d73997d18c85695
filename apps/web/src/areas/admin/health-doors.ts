import type {
  HealthView,
  listGivenUp,
  listPlatformGivenUp,
  readHealth,
  readPlatformHealth,
  tryAgain,
  tryPlatformAgain,
} from '@article5/contracts/administration';
import { call } from '../../api/client';

/** Work that was given up, as either audience sees it. */
export interface GivenUp {
  readonly outboxId: string;
  readonly job: string;
  /** Case, or authority for the platform. */
  readonly of: string | null;
  readonly error: string | null;
  readonly createdAt: string;
  readonly givenUpAt: string;
}

/** Where the health of an authority's work, or of the installation, is read and put right. */
export interface HealthDoor {
  readonly key: readonly string[];
  readonly read: (signal: AbortSignal) => Promise<HealthView>;
  readonly list: (
    cursor: string | undefined,
    signal: AbortSignal,
  ) => Promise<{ items: GivenUp[]; next?: string }>;
  readonly tryAgain: (outboxId: string, why: string) => Promise<unknown>;
}

const queryOf = (cursor: string | undefined) => ({ query: cursor === undefined ? {} : { cursor } });

/** `next` only where there is one. */
function pageOf<Row>(
  { items, next }: { readonly items: readonly Row[]; readonly next?: string | undefined },
  toGivenUp: (row: Row) => GivenUp,
): { items: GivenUp[]; next?: string } {
  return { items: items.map(toGivenUp), ...(next === undefined ? {} : { next }) };
}

export const authorityHealth: HealthDoor = {
  key: ['/api/authority/health'],
  read: (signal) => call<typeof readHealth>('GET /api/authority/health', {}, { signal }),
  list: async (cursor, signal) =>
    pageOf(
      await call<typeof listGivenUp>('GET /api/authority/given-up-work', queryOf(cursor), { signal }),
      ({ reference, ...row }) => ({ ...row, of: reference }),
    ),
  tryAgain: (outboxId, why) =>
    call<typeof tryAgain>('POST /api/authority/given-up-work/:outboxId/retry', {
      params: { outboxId },
      body: { why },
    }),
};

export const platformHealth: HealthDoor = {
  key: ['/api/platform/health'],
  read: (signal) => call<typeof readPlatformHealth>('GET /api/platform/health', {}, { signal }),
  list: async (cursor, signal) =>
    pageOf(
      await call<typeof listPlatformGivenUp>('GET /api/platform/given-up-work', queryOf(cursor), { signal }),
      ({ authorityId, ...row }) => ({ ...row, of: authorityId, error: null }),
    ),
  tryAgain: (outboxId, why) =>
    call<typeof tryPlatformAgain>('POST /api/platform/given-up-work/:outboxId/retry', {
      params: { outboxId },
      body: { why },
    }),
};
