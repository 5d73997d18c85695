import type { EntityManager } from 'typeorm';
import { isAnswer } from '@article5/domain/consistency';
import type { DayCount, ReasonCount } from '@article5/domain/statistics';
import { ITEM_FAMILIES } from '@article5/domain/questions';
import type { UnionFilter } from '@article5/contracts/consistency';
import { countFigure, countFigureByMonth } from '../consistency';

/** Decisions counted: day of the decision within the period, one item family or all. */
export type Counted = UnionFilter & { readonly from: string; readonly to: string };

/** Stands for the days of a requirement that was not shared, or of an outcome that is none. */
const NOT_SHARED = '-';
const REQUIRED = 'AUTHORISATION_REQUIRED';

export interface PatternCount {
  readonly memberState: string;
  readonly itemFamily: string;
  readonly endUserKind: string;
  readonly warned: boolean;
  readonly safeguarded: boolean;
  readonly decided: number;
  readonly required: number;
}

/**
 * Decided and made subject to authorisation by Member State and by what makes cases alike. What nobody notified is left
 * out, here and below: an authority takes it up because it sees a risk, so its rate says nothing.
 */
export async function countPatterns(tx: EntityManager, filter: Counted): Promise<PatternCount[]> {
  const patterns = new Map<string, PatternCount & { decided: number; required: number }>();
  for (const { itemFamily, memberState, key, count } of await countFigure(tx, 'pattern', {
    ...filter,
    families: ITEM_FAMILIES,
  })) {
    const [endUserKind = '', warned, safeguarded, required] = key.split(' ');
    const alike = `${memberState} ${itemFamily} ${endUserKind} ${warned} ${safeguarded}`;
    const pattern = patterns.get(alike) ?? {
      ...{ memberState, itemFamily, endUserKind, decided: 0, required: 0 },
      ...{ warned: warned === 't', safeguarded: safeguarded === 't' },
    };
    pattern.decided += count;
    if (required === 't') pattern.required += count;
    patterns.set(alike, pattern);
  }
  return [...patterns.values()];
}

export async function countMonths(
  tx: EntityManager,
  filter: Counted,
): Promise<{ month: string; decided: number; required: number }[]> {
  const months = new Map<string, { month: string; decided: number; required: number }>();
  for (const { month, key, count } of await countFigureByMonth(tx, 'notified', filter)) {
    if (!isAnswer(key)) continue;
    const found = months.get(month) ?? { month, decided: 0, required: 0 };
    found.decided += count;
    if (key === REQUIRED) found.required += count;
    months.set(month, found);
  }
  return [...months.values()];
}

/** Decisions of one outcome by Member State, and in how many of them each criterion was named. */
export async function countReasons(
  tx: EntityManager,
  filter: Counted & { readonly outcome: string },
): Promise<{ decided: { group: string; trials: number }[]; named: ReasonCount[] }> {
  const outcomes = await countFigure(tx, 'notified', { ...filter, beginning: filter.outcome });
  const criteria = await countFigure(tx, 'criterion', { ...filter, beginning: `${filter.outcome} ` });
  return {
    decided: outcomes
      .map(({ memberState, count }) => ({ group: memberState, trials: count }))
      .sort((a, b) => (a.group < b.group ? -1 : 1)),
    named: criteria.map(({ memberState, key, count }) => ({
      ...{ group: memberState, count },
      criterion: key.slice(filter.outcome.length + 1),
    })),
  };
}

export type GroupedDays = DayCount & { readonly memberState: string };

/** How many decisions took how many days from receipt. A redirected notification was decided elsewhere. */
export async function countDaysToDecision(tx: EntityManager, filter: Counted): Promise<GroupedDays[]> {
  const counts = await countFigure(tx, 'days', filter);
  return counts.map(({ memberState, key, count }) => ({ memberState, days: Number(key), count }));
}

/** How many requirements were shared after how many days; one that was shared before its decision, after none. */
export async function countDaysToShare(tx: EntityManager, filter: Counted): Promise<GroupedDays[]> {
  const groups = new Map<string, { memberState: string; days: number; count: number }>();
  for (const { memberState, key, count } of await countFigure(tx, 'told', filter)) {
    const [after] = key.split(' ');
    if (after === NOT_SHARED) continue;
    const days = Math.max(Number(after), 0);
    const group = groups.get(`${memberState} ${days}`) ?? { memberState, days, count: 0 };
    group.count += count;
    groups.set(`${memberState} ${days}`, group);
  }
  return [...groups.values()];
}
