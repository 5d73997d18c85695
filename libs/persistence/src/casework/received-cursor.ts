/** Where a page of a list by day of reception ended. */
export interface ReceivedPlace {
  readonly at: string;
  readonly id: string;
}

/** A column as an instant that keeps its microseconds, so that nothing falls between two pages. */
export const exactInstant = (column: string) =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

export function writeReceivedCursor({ at, id }: ReceivedPlace): string {
  return Buffer.from(JSON.stringify([at, id])).toString('base64url');
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Undefined for a cursor that is none of ours: the list then begins again. */
export function readReceivedCursor(cursor: string | undefined): ReceivedPlace | undefined {
  if (cursor === undefined) return undefined;
  try {
    const [at, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown[];
    if (typeof at !== 'string' || typeof id !== 'string') return undefined;
    return INSTANT.test(at) && UUID.test(id) ? { at, id } : undefined;
  } catch {
    return undefined;
  }
}
