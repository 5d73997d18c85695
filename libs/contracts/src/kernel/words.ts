import { z } from 'zod';

export const uuid = z.uuid();
export const authorityCode = z.string().regex(/^[A-Z]{2}(-[A-Z]{3})?$/);
/** Calendar date, YYYY-MM-DD. */
export const date = z.iso.date();
/** UTC instant, ISO 8601. */
export const instant = z.iso.datetime();
/** Opaque place in a keyset list; send it back as it came. */
export const cursor = z.string().max(500);

/** A page of a keyset list: `next` is absent on the last page. Totals are in counts of their own, capped. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), next: cursor.optional() });
}
