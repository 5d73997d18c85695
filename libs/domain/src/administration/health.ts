/** What of the installation is looked at, in the order in which it is shown. */
export const HEALTH_PARTS = [
  'DATABASE',
  'HAND_OVER',
  'WORK',
  'GIVEN_UP',
  'MAIL',
  'EVIDENCE',
  'SCANNER',
  'SEAL',
  'CALENDAR',
  'LISTS',
] as const;
export type HealthPart = (typeof HEALTH_PARTS)[number];

export const HEALTH_LEVELS = ['FINE', 'ATTENTION', 'FAILING'] as const;
export type HealthLevel = (typeof HEALTH_LEVELS)[number];

/** What was measured; a part that is left out is not shown to who asks. Ages in seconds, null: nothing waits. */
export interface HealthFacts {
  /** The installation's date. */
  readonly today: string;
  readonly databaseMs?: number;
  readonly oldestWaiting: number | null;
  readonly oldestUnderWay: number | null;
  readonly givenUp: number;
  readonly mail: { readonly hasServer: boolean; readonly lastDoneAt: string | null };
  readonly evidence?: { readonly isWritable: boolean; readonly freeShare: number | null };
  readonly hasScanner?: boolean;
  /** Null: the certificate cannot be read. */
  readonly seal: { readonly name: string; readonly validTo: string; readonly isDevelopment: boolean } | null;
  /** Last year that every calendar that counts is known for; null: none is. */
  readonly calendarUntil: number | null;
  readonly list: { readonly version: number; readonly importedOn: string } | null;
}

export interface HealthFinding {
  readonly part: HealthPart;
  readonly level: HealthLevel;
  /** What was found, kebab-case. */
  readonly code: string;
  readonly parameters: Readonly<Record<string, string | number>>;
}

/* Operating limits of ours, not law: from when on somebody should look, and from when on something is broken. */
const SLOW_MS = { attention: 500, failing: 3000 };
const WAITING_SECONDS = { attention: 60, failing: 600 };
const UNDER_WAY_SECONDS = { attention: 600, failing: 3600 };
const FREE_SHARE = { attention: 0.15, failing: 0.03 };
const SEAL_DAYS = { attention: 60, failing: 7 };
/** Deadlines reach into the year that is so many days ahead. */
const CALENDAR_DAYS = 200;
const LIST_DAYS = 30;

/** What each part that was measured is like. Source: ux 4.5; R-045 (calendars). */
export function judgeHealth(facts: HealthFacts): HealthFinding[] {
  const { today, databaseMs, evidence, hasScanner } = facts;
  const findings = [
    ...(databaseMs === undefined
      ? []
      : [
          finding('DATABASE', grade(databaseMs, SLOW_MS), 'answers', {
            milliseconds: Math.round(databaseMs),
          }),
        ]),
    ageOf('HAND_OVER', facts.oldestWaiting, WAITING_SECONDS),
    ageOf('WORK', facts.oldestUnderWay, UNDER_WAY_SECONDS),
    facts.givenUp === 0
      ? finding('GIVEN_UP', 'FINE', 'none-given-up')
      : finding('GIVEN_UP', 'ATTENTION', 'given-up', { count: facts.givenUp }),
    mailOf(facts.mail),
    ...(evidence === undefined ? [] : [evidenceOf(evidence)]),
    ...(hasScanner === undefined
      ? []
      : [hasScanner ? finding('SCANNER', 'FINE', 'scanner') : finding('SCANNER', 'ATTENTION', 'no-scanner')]),
    sealOf(facts.seal, today),
    calendarOf(facts.calendarUntil, today),
    listOf(facts.list, today),
  ];
  return findings;
}

function finding(
  part: HealthPart,
  level: HealthLevel,
  code: string,
  parameters: HealthFinding['parameters'] = {},
): HealthFinding {
  return { part, level, code, parameters };
}

function grade(value: number, limits: { readonly attention: number; readonly failing: number }): HealthLevel {
  if (value > limits.failing) return 'FAILING';
  return value > limits.attention ? 'ATTENTION' : 'FINE';
}

function ageOf(part: HealthPart, age: number | null, limits: typeof WAITING_SECONDS): HealthFinding {
  if (age === null) return finding(part, 'FINE', 'nothing-waits');
  return finding(part, grade(age, limits), 'oldest-waits', { minutes: Math.ceil(age / 60) });
}

function mailOf({ hasServer, lastDoneAt }: HealthFacts['mail']): HealthFinding {
  if (!hasServer) return finding('MAIL', 'ATTENTION', 'mail-captured');
  return lastDoneAt === null
    ? finding('MAIL', 'FINE', 'mail-server')
    : finding('MAIL', 'FINE', 'mail-last', { at: lastDoneAt });
}

function evidenceOf({ isWritable, freeShare }: NonNullable<HealthFacts['evidence']>): HealthFinding {
  if (!isWritable) return finding('EVIDENCE', 'FAILING', 'evidence-not-writable');
  if (freeShare === null) return finding('EVIDENCE', 'FINE', 'evidence-writable');
  const limits = { attention: 1 - FREE_SHARE.attention, failing: 1 - FREE_SHARE.failing };
  return finding('EVIDENCE', grade(1 - freeShare, limits), 'evidence-free', { share: freeShare });
}

function sealOf(seal: HealthFacts['seal'], today: string): HealthFinding {
  if (seal === null) return finding('SEAL', 'FAILING', 'seal-unreadable');
  const days = daysBetween(today, seal.validTo);
  const parameters = { name: seal.name, validTo: seal.validTo, days };
  if (days < 0) return finding('SEAL', 'FAILING', 'seal-expired', parameters);
  if (days <= SEAL_DAYS.failing) return finding('SEAL', 'FAILING', 'seal-expires', parameters);
  if (days <= SEAL_DAYS.attention) return finding('SEAL', 'ATTENTION', 'seal-expires', parameters);
  return seal.isDevelopment
    ? finding('SEAL', 'ATTENTION', 'seal-of-development', parameters)
    : finding('SEAL', 'FINE', 'seal-valid', parameters);
}

function calendarOf(until: number | null, today: string): HealthFinding {
  if (until === null || until < yearOf(today, 0)) {
    return finding('CALENDAR', 'FAILING', 'calendar-ran-out', { year: yearOf(today, 0) });
  }
  const level = until < yearOf(today, CALENDAR_DAYS) ? 'ATTENTION' : 'FINE';
  return finding('CALENDAR', level, 'calendar-until', { year: until });
}

function listOf(list: HealthFacts['list'], today: string): HealthFinding {
  if (list === null) return finding('LISTS', 'ATTENTION', 'list-missing');
  const days = daysBetween(list.importedOn, today);
  const parameters = { version: list.version, importedOn: list.importedOn, days };
  return days > LIST_DAYS
    ? finding('LISTS', 'ATTENTION', 'list-old', parameters)
    : finding('LISTS', 'FINE', 'list-current', parameters);
}

const DAY_MS = 86_400_000;

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

function yearOf(day: string, daysAhead: number): number {
  return new Date(Date.parse(day) + daysAhead * DAY_MS).getUTCFullYear();
}
