import type { InboxSort, InboxView } from '@article5/contracts/casework';

/** The inbox's view, filters, order and place; all of it in the address, so that a link shows the same. */
export interface InboxSearch {
  readonly view?: InboxView;
  readonly status?: string;
  readonly itemFamily?: string;
  readonly destination?: string;
  readonly indicators?: 'yes' | 'no';
  readonly assignee?: string;
  readonly text?: string;
  readonly sort?: InboxSort;
  readonly cursor?: string;
  /** Reference of the case in the preview. */
  readonly case?: string;
}

const NAMES = [
  'view',
  'status',
  'itemFamily',
  'destination',
  'indicators',
  'assignee',
  'text',
  'sort',
  'cursor',
  'case',
] as const;

/** What of an address is a search of the inbox; the rest falls away. */
export function inboxSearch(search: Record<string, unknown>): InboxSearch {
  return Object.fromEntries(
    NAMES.flatMap((name) => {
      const value = search[name];
      return typeof value === 'string' && value !== '' ? [[name, value]] : [];
    }),
  ) as InboxSearch;
}
