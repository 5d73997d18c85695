import type { DecisionOutcome } from '@article5/contracts/decision';
import type {
  CaseBasis,
  ClockResult,
  Density,
  InboxColumn,
  InboxSort,
  InboxView,
} from '@article5/contracts/casework';

/** The inbox's view, filters, order and place; all of it in the address, so that a link shows the same. */
export interface InboxSearch {
  readonly view?: InboxView;
  readonly status?: string;
  readonly itemFamily?: string;
  readonly destination?: string;
  readonly indicators?: 'yes' | 'no';
  readonly assignee?: string;
  readonly label?: string;
  readonly unread?: 'yes' | 'no';
  readonly text?: string;
  readonly outcome?: DecisionOutcome;
  readonly priority?: string;
  readonly indicator?: string;
  readonly receivedFrom?: string;
  readonly receivedTo?: string;
  readonly decidedFrom?: string;
  readonly decidedTo?: string;
  readonly days?: string;
  readonly clock?: ClockResult;
  readonly basis?: CaseBasis;
  readonly sort?: InboxSort;
  readonly cursor?: string;
  /** Reference of the case in the preview. */
  readonly case?: string;
  /** Columns that are shown, joined by dots; all usual ones when absent. */
  readonly columns?: string;
  readonly density?: Density;
  /** The saved view that this address came from. */
  readonly saved?: string;
  /** `off`: no preview beside the list. */
  readonly preview?: 'off';
}

/** What narrows the list; the rest of the address says how it is shown. */
const FILTERS = [
  'status',
  'itemFamily',
  'destination',
  'indicators',
  'assignee',
  'label',
  'unread',
  'text',
  'outcome',
  'priority',
  'indicator',
  'receivedFrom',
  'receivedTo',
  'decidedFrom',
  'decidedTo',
  'days',
  'clock',
  'basis',
] as const;
export type FilterName = (typeof FILTERS)[number];

const NAMES = [
  'view',
  ...FILTERS,
  'sort',
  'cursor',
  'case',
  'columns',
  'density',
  'saved',
  'preview',
] as const;

/** What of an address is a search of the inbox; the rest falls away. */
export function inboxSearch(search: Record<string, unknown>): InboxSearch {
  return Object.fromEntries(
    NAMES.flatMap((name) => {
      const value = search[name];
      const text = typeof value === 'number' ? String(value) : value;
      return typeof text === 'string' && text !== '' ? [[name, text]] : [];
    }),
  ) as InboxSearch;
}

/** View and filters: what the server is asked for, whatever the order and the place. */
export function filterOf(search: InboxSearch): Pick<InboxSearch, 'view' | FilterName> {
  const entries = Object.entries(search).filter(
    ([name]) => name === 'view' || (FILTERS as readonly string[]).includes(name),
  );
  return Object.fromEntries(entries) as Pick<InboxSearch, 'view' | FilterName>;
}

export function isFiltered(search: InboxSearch): boolean {
  return FILTERS.some((name) => search[name] !== undefined);
}

/** The same list from its beginning. */
export function withoutPlace({ cursor: _cursor, case: _case, ...rest }: InboxSearch): InboxSearch {
  return rest;
}

/** How lists look when nothing is said: not every column that there is. */
export const USUAL_COLUMNS: readonly InboxColumn[] = [
  'exporter',
  'item',
  'destination',
  'received',
  'due',
  'priority',
  'officer',
];

export function columnsOf({ columns }: InboxSearch): readonly string[] {
  return columns === undefined ? USUAL_COLUMNS : columns.split('.');
}

/** What the search page looks for; also the content of a saved search. */
export interface CaseSearch {
  readonly q?: string;
  readonly status?: string;
  readonly itemFamily?: string;
  readonly destination?: string;
  readonly year?: string;
  readonly cursor?: string;
}

const SEARCH_NAMES = ['q', 'status', 'itemFamily', 'destination', 'year', 'cursor'] as const;

export function caseSearch(search: Record<string, unknown>): CaseSearch {
  return Object.fromEntries(
    SEARCH_NAMES.flatMap((name) => {
      const value = search[name];
      const text = typeof value === 'number' ? String(value) : value;
      return typeof text === 'string' && text !== '' ? [[name, text]] : [];
    }),
  ) as CaseSearch;
}

/** The calendar: from which day, whose. */
export interface CalendarSearch {
  readonly from?: string;
  readonly mine?: 'yes';
  readonly team?: string;
}

export function calendarSearch(search: Record<string, unknown>): CalendarSearch {
  const { from, mine, team } = search;
  return {
    ...(typeof from === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(from) ? { from } : {}),
    ...(mine === 'yes' ? { mine } : {}),
    ...(typeof team === 'string' && team !== '' ? { team } : {}),
  };
}

/** The days that a report covers. */
export interface ReportSearch {
  readonly from?: string;
  readonly to?: string;
}

export function reportSearch(search: Record<string, unknown>): ReportSearch {
  const day = (name: 'from' | 'to') => {
    const value = search[name];
    return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? { [name]: value } : {};
  };
  return { ...day('from'), ...day('to') };
}

/** What is looked for in a register. */
export interface RegisterSearch {
  readonly q?: string;
  readonly country?: string;
  readonly itemFamily?: string;
  readonly role?: string;
  readonly several?: 'yes';
  readonly proposed?: 'yes';
  readonly cursor?: string;
}

const REGISTER_NAMES = ['q', 'country', 'itemFamily', 'role', 'several', 'proposed', 'cursor'] as const;

export function registerSearch(search: Record<string, unknown>): RegisterSearch {
  return Object.fromEntries(
    REGISTER_NAMES.flatMap((name) => {
      const value = search[name];
      const text = typeof value === 'number' ? String(value) : value;
      return typeof text === 'string' && text !== '' ? [[name, text]] : [];
    }),
  ) as RegisterSearch;
}
