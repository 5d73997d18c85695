import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import { clockEventFor, clockStateOf } from '@article5/domain/calendar';
import { checkHandover, checkSnooze, effectOf, type CaseAct } from '@article5/domain/casework';
import { checkRequest } from '@article5/domain/clarification';
import type { OfficerActor } from '@article5/domain/identity';
import { Refused, valueOf } from '@article5/domain/kernel';
import { dateIn } from '@article5/domain/notification';
import { pagesOf } from '@article5/domain/questions';
import { findAuthorityTime, listClockEvents } from '@article5/persistence/calendar';
import { findLabel, type ArrangedCase, type BulkItemToKeep } from '@article5/persistence/casework';
import { findCase, findSentVersion } from '@article5/persistence/notification';
import { workingDayOf } from '../clarification';
import { Clock, notFound } from '../kernel';
import { reasonOf } from './judge-indicator';
import { takerOf, todayOf } from './stand-ins';

/** Questions are read by as many exporters as there are cases: fewer at a time than other acts. */
const ASKED_AT_MOST = 100;

/** What an act would do to cases, looked at before anything is done. */
@Injectable()
export class BulkEffects {
  constructor(private readonly clock: Clock) {}

  /** The act as it will be done, with what it names looked up. Refuses what fits no case at all. */
  async readied(tx: EntityManager, officer: OfficerActor, act: CaseAct): Promise<CaseAct> {
    const now = this.clock.now();
    switch (act.kind) {
      case 'snooze':
        if (act.until !== null) valueOf(checkSnooze(act.until, dateIn('UTC', now.toISOString())));
        return act;
      case 'label': {
        const label = await findLabel(tx, officer.authorityId, act.labelId);
        if (!label) throw notFound('label');
        if (act.put && label.isRetired) throw new Refused([{ code: 'label.retired', field: '/act/labelId' }]);
        return act;
      }
      case 'assign':
        return act.personId === null ? act : { ...act, ...(await this.given(tx, officer, act.personId)) };
      case 'hand-over':
        return {
          ...act,
          ...valueOf(checkHandover(act)),
          ...(await this.given(tx, officer, act.personId)),
        };
      case 'compare': {
        const other = await findCase(tx, officer.authorityId, act.with);
        if (!other) throw new Refused([{ code: 'case.not-found', field: '/act/with' }], 'NOT_FOUND');
        return { ...act, reason: reasonOf(act.reason), otherId: other.notificationId };
      }
      default:
        return act;
    }
  }

  assertNotTooMany(act: CaseAct, found: number): void {
    if (act.kind === 'ask' && found > ASKED_AT_MOST) {
      throw new Refused([{ code: 'bulk.too-many-to-ask', parameters: { max: ASKED_AT_MOST } }]);
    }
  }

  /** What the act does to one case, ready to be kept. */
  async onCase(
    tx: EntityManager,
    officer: OfficerActor,
    act: CaseAct,
    one: ArrangedCase,
  ): Promise<BulkItemToKeep> {
    if (act.kind === 'compare' && act.otherId === one.notificationId) {
      return { ...itemOf(act, one, officer.personId), state: 'REFUSED', code: 'compare.with-itself' };
    }
    if (act.kind !== 'ask') return itemOf(act, one, officer.personId);
    const item = itemOf({ ...act, requestId: newId() }, one, officer.personId);
    const code = item.state === 'PENDING' ? await this.whyNotAsked(tx, officer, act, one) : undefined;
    return code === undefined ? item : { ...item, state: 'REFUSED', code };
  }

  /** A request says beforehand how many clocks it stops. */
  async withClock(
    tx: EntityManager,
    { authorityId }: OfficerActor,
    act: CaseAct,
    items: readonly BulkItemToKeep[],
  ): Promise<CaseAct> {
    if (act.kind !== 'ask') return act;
    const ids = items.filter(({ state }) => state === 'PENDING').map(({ notificationId }) => notificationId);
    const { today, profile } = await findAuthorityTime(tx, authorityId, this.clock.now());
    const events = await listClockEvents(tx, authorityId, ids);
    const clock = { NO_CLOCK: 0, STOPS: 0, RUNS_ON: 0 };
    for (const id of ids) {
      const state = clockStateOf((events.get(id) ?? []).map(({ kind }) => kind));
      const isRunning = state === 'RUNNING' || state === 'STOPPED';
      const stop = clockEventFor('STOP_FOR_CLARIFICATION', { on: today, state, profile });
      clock[!isRunning ? 'NO_CLOCK' : stop === undefined ? 'RUNS_ON' : 'STOPS'] += 1;
    }
    return { ...act, clock };
  }

  private async given(tx: EntityManager, officer: OfficerActor, personId: string) {
    const { taker, insteadOf } = await takerOf(tx, officer, personId, this.clock.now());
    return { personId: taker.personId, ...(insteadOf === null ? {} : { insteadOf: insteadOf.displayName }) };
  }

  private async whyNotAsked(
    tx: EntityManager,
    { authorityId }: OfficerActor,
    { items, dueOn }: Extract<CaseAct, { kind: 'ask' }>,
    { reference }: ArrangedCase,
  ): Promise<string | undefined> {
    const found = await findCase(tx, authorityId, reference);
    const sent = found && (await findSentVersion(tx, found, found.version));
    if (!sent) return 'case.not-found';
    const pages = pagesOf(sent.answers).map(({ key }) => key);
    const today = await todayOf(tx, authorityId, this.clock.now());
    const workingDay = await workingDayOf(tx, authorityId, dueOn);
    const checked = checkRequest({ items, dueOn }, { pages, today, workingDay });
    return checked.ok ? undefined : checked.refusals[0]?.code;
  }
}

/** A case of an act on many, as it stands and with what happens to it. */
export function itemOf(
  act: CaseAct,
  { notificationId, reference, arrangement }: ArrangedCase,
  officerId: string,
): BulkItemToKeep {
  const effect = effectOf(act, arrangement, officerId);
  const state = effect.effect === 'CHANGES' ? 'PENDING' : effect.effect;
  const code = effect.effect === 'REFUSED' ? effect.code : null;
  return { notificationId, reference, act, before: arrangement, state, code };
}
