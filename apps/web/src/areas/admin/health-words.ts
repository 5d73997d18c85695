import type { MessageDescriptor } from '@lingui/core';
import { msg, plural, t } from '@lingui/core/macro';
import type { HealthFindingView, HealthLevel, HealthPart } from '@article5/contracts/administration';
import { fmt } from '../../i18n/format';
import type { Tone } from '../../ui';

export const PART_WORDS = {
  DATABASE: msg`Database`,
  HAND_OVER: msg`Work handed to the queue`,
  WORK: msg`Work under way`,
  GIVEN_UP: msg`Work that was given up`,
  MAIL: msg`E-mail`,
  EVIDENCE: msg`Files`,
  SCANNER: msg`Virus scanner`,
  SEAL: msg`Seal of letters and receipts`,
  CALENDAR: msg`Public holidays`,
  LISTS: msg`Restricted-party lists`,
} as const satisfies Record<HealthPart, MessageDescriptor>;

export const LEVEL_WORDS = {
  FINE: msg`fine`,
  ATTENTION: msg`needs attention`,
  FAILING: msg`does not work`,
} as const satisfies Record<HealthLevel, MessageDescriptor>;

export const LEVEL_TONES = {
  FINE: 'ok',
  ATTENTION: 'warn',
  FAILING: 'error',
} as const satisfies Record<HealthLevel, Tone>;

/** What each kind of work does. */
export const JOB_WORDS: Readonly<Record<string, MessageDescriptor>> = {
  'start-intake': msg`Check a new notification`,
  'tell-person': msg`Tell a person by message`,
  'tell-organisation': msg`Tell a company by message`,
  'render-letter': msg`Make and seal a letter`,
  'tell-officers': msg`Tell officers by message`,
  'compare-transaction': msg`Compare a transaction with all others`,
  'compare-earlier-decision': msg`Compare an earlier decision with all others`,
  'deliver-redirected': msg`Hand a redirected case to the other authority`,
  'scan-upload': msg`Look for viruses in a file`,
  'run-bulk': msg`Go on with an act on many cases`,
  'refresh-clocks': msg`Count time limits again`,
  'replay-table': msg`Try a draft of triage rules`,
  'screen-against-denial': msg`Compare cases with a denial`,
  'open-denial-review': msg`Open the review of a denial`,
};

/** What was found of a part, in a sentence. */
export function findingWords({ code, parameters }: HealthFindingView): string {
  const text = (name: string) => String(parameters[name] ?? '');
  const number = (name: string) => Number(parameters[name] ?? 0);
  const day = (name: string) => fmt.date(text(name));
  const SENTENCES: Readonly<Record<string, () => string>> = {
    answers: () => t`Answered in ${fmt.number(number('milliseconds'))} milliseconds`,
    'nothing-waits': () => t`Nothing waits`,
    'oldest-waits': () =>
      t`${plural(number('minutes'), { one: 'The oldest waits for # minute', other: 'The oldest waits for # minutes' })}`,
    'none-given-up': () => t`None`,
    'given-up': () =>
      t`${plural(number('count'), { one: '# waits for somebody to look', other: '# wait for somebody to look' })}`,
    'mail-captured': () => t`There is no mail server: messages are kept and not sent`,
    'mail-server': () => t`There is a mail server; nothing was sent in the last day`,
    'mail-last': () => t`The last message was handed on at ${fmt.dateTime(text('at'))}`,
    'evidence-not-writable': () => t`No file can be kept`,
    'evidence-writable': () => t`Files can be kept and read`,
    'evidence-free': () => t`Files can be kept and read; ${fmt.percent(number('share'))} of the disk is free`,
    scanner: () => t`There is one`,
    'no-scanner': () => t`There is none: only the standard test string is recognised`,
    'seal-unreadable': () => t`The certificate cannot be read: no letter can be sealed`,
    'seal-expired': () => t`The certificate of ${text('name')} expired on ${day('validTo')}`,
    'seal-expires': () => t`The certificate of ${text('name')} expires on ${day('validTo')}`,
    'seal-of-development': () => t`A seal for development, without legal value, valid to ${day('validTo')}`,
    'seal-valid': () => t`The certificate of ${text('name')} is valid to ${day('validTo')}`,
    'calendar-ran-out': () => t`${text('year')} was not entered: deadlines cannot be computed`,
    'calendar-until': () => t`Entered to the end of ${text('year')}`,
    'list-missing': () => t`No list was imported: nobody is screened`,
    'list-old': () => t`Version ${text('version')} was imported on ${day('importedOn')}`,
    'list-current': () => t`Version ${text('version')} was imported on ${day('importedOn')}`,
  };
  return SENTENCES[code]?.() ?? code;
}
