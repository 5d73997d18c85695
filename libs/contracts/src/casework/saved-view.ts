import { z } from 'zod';
import { defineRoute, uuid } from '../kernel';
import { inboxCount } from './inbox';

/** Columns of the inbox that can be shown, in their order. The reference always is. */
export const INBOX_COLUMNS = [
  'exporter',
  'item',
  'endUser',
  'destination',
  'received',
  'due',
  'priority',
  'labels',
  'officer',
  'team',
] as const;
export type InboxColumn = (typeof INBOX_COLUMNS)[number];
export const DENSITIES = ['comfortable', 'compact'] as const;
export type Density = (typeof DENSITIES)[number];

/** A view as it is saved: the address's search parameters, the columns and how tight the rows stand. */
const viewContent = z.object({
  name: z.string().trim().min(1).max(60),
  shared: z.boolean(),
  page: z.enum(['inbox', 'search']),
  search: z.record(z.string().max(40), z.string().max(200)),
  columns: z.array(z.enum(INBOX_COLUMNS)),
  density: z.enum(DENSITIES),
});

export const savedView = viewContent.extend({
  viewId: uuid,
  own: z.boolean(),
  /** Own personal views always are; shared ones when the officer asked for them. */
  subscribed: z.boolean(),
  owner: z.string(),
  /** Null for views of the search page and for those not subscribed to. */
  count: inboxCount.nullable(),
});
export type SavedView = z.infer<typeof savedView>;

export const listViews = defineRoute({
  id: 'view.list',
  method: 'GET',
  path: '/api/inbox/views',
  audience: 'officer',
  summary: 'Own and shared views, with how many cases each holds',
  response: z.object({ items: z.array(savedView) }),
});

export const saveView = defineRoute({
  id: 'view.save',
  method: 'POST',
  path: '/api/inbox/views',
  audience: 'officer',
  summary: 'Save a view for oneself or for all officers',
  body: viewContent,
  response: z.object({ viewId: uuid }),
  status: 201,
});

export const changeView = defineRoute({
  id: 'view.change',
  method: 'PUT',
  path: '/api/inbox/views/:viewId',
  audience: 'officer',
  summary: 'Save a view of one’s own again, with other content',
  params: z.object({ viewId: uuid }),
  body: viewContent,
  response: z.object({ viewId: uuid }),
});

export const deleteView = defineRoute({
  id: 'view.delete',
  method: 'DELETE',
  path: '/api/inbox/views/:viewId',
  audience: 'officer',
  summary: 'Delete a view of one’s own',
  params: z.object({ viewId: uuid }),
  status: 204,
});

export const subscribeView = defineRoute({
  id: 'view.subscribe',
  method: 'PUT',
  path: '/api/inbox/views/:viewId/subscription',
  audience: 'officer',
  summary: 'Have a shared view beside the inbox, or no more',
  params: z.object({ viewId: uuid }),
  body: z.object({ subscribed: z.boolean() }),
  status: 204,
});
