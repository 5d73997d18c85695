import { z } from 'zod';
import { unionFilter } from '../consistency';
import { date, defineRoute } from '../kernel';

/** A Member State or a destination. `share` is null where nothing was decided or too little to say a share. */
export const placeView = z.object({
  place: z.string(),
  decided: z.number().int(),
  authorisationRequired: z.number().int(),
  share: z.number().nullable(),
});
export type PlaceView = z.infer<typeof placeView>;

/** Where notified exports come from and go to; a share is said from `shareFrom` decisions on (policy, not law). */
export const placesView = z.object({
  from: date,
  to: date,
  shareFrom: z.number().int(),
  /** Every Member State that has an authority here, also those with nothing decided. */
  origins: z.array(placeView),
  destinations: z.array(placeView),
});
export type PlacesView = z.infer<typeof placesView>;

export const getUnionPlaces = defineRoute({
  id: 'statistics.get-union-places',
  method: 'GET',
  path: '/api/union/places',
  audience: 'union',
  summary: 'Shared outcomes by Member State and by destination, for the maps',
  query: unionFilter,
  response: placesView,
});
