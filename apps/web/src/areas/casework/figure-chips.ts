import type { MessageDescriptor } from '@lingui/core';
import { msg, t } from '@lingui/core/macro';
import type { ClockResult } from '@article5/contracts/casework';
import { fmt } from '../../i18n/format';
import { BASIS_WORDS } from '../../words/basis';
import { OUTCOMES } from '../../words/decision';
import type { FilterName, InboxSearch } from './search';

export const CLOCK_WORDS = {
  kept: msg`Clock kept`,
  late: msg`Decided after the day`,
  lapsed: msg`Ran out undecided`,
  overdue: msg`Past the day today`,
} as const satisfies Record<ClockResult, MessageDescriptor>;

/** Days to decision in words: "8 to 14 days", "91 days and more". */
export function daysText(band: string): string {
  const [least = '', most = ''] = band.split('-');
  return most === '' ? t`${least} days and more` : t`${least} to ${most} days`;
}

/** The filters that a figure led here with, in words. */
export function figureChips(
  search: InboxSearch,
  word: (list: Readonly<Record<string, MessageDescriptor>>, key: string) => string,
): readonly { readonly key: FilterName; readonly label: string }[] {
  const { outcome, priority, indicator, days, clock, basis } = search;
  const chips: { key: FilterName; label: string }[] = [];
  if (outcome !== undefined) {
    const ended = word(OUTCOMES, outcome);
    chips.push({ key: 'outcome', label: t`Outcome: ${ended}` });
  }
  if (priority !== undefined) chips.push({ key: 'priority', label: t`Priority: ${priority}` });
  if (indicator !== undefined) chips.push({ key: 'indicator', label: t`Indicator: ${indicator}` });
  if (days !== undefined) {
    const band = daysText(days);
    chips.push({ key: 'days', label: t`To the decision: ${band}` });
  }
  if (basis !== undefined) chips.push({ key: 'basis', label: word(BASIS_WORDS, basis) });
  if (clock !== undefined) chips.push({ key: 'clock', label: word(CLOCK_WORDS, clock) });
  return [...chips, ...dayChips(search)];
}

function dayChips(search: InboxSearch): { key: FilterName; label: string }[] {
  const chips: { key: FilterName; label: string }[] = [];
  const add = (
    key: 'receivedFrom' | 'receivedTo' | 'decidedFrom' | 'decidedTo',
    say: (day: string) => string,
  ) => {
    const value = search[key];
    if (value !== undefined) chips.push({ key, label: say(fmt.shortDate(value)) });
  };
  add('receivedFrom', (day) => t`Received from ${day}`);
  add('receivedTo', (day) => t`Received to ${day}`);
  add('decidedFrom', (day) => t`Decided from ${day}`);
  add('decidedTo', (day) => t`Decided to ${day}`);
  return chips;
}
