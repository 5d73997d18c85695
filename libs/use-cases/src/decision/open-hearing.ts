import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import type {
  DecisionDraft as SentDraft,
  HearingPreview,
  OfficerHearingView,
} from '@article5/contracts/decision';
import { clockEventFor, clockStateOf, endOfPeriod } from '@article5/domain/calendar';
import {
  ARTICLE_OF_BASIS,
  checkHearing,
  intentionLetter,
  usualBasis,
  type DecisionDraft,
} from '@article5/domain/decision';
import type { Actor } from '@article5/domain/identity';
import { accepted, valueOf, type Outcome } from '@article5/domain/kernel';
import { calendarOf, findAuthorityTime, findHolidays, listClockEvents } from '@article5/persistence/calendar';
import { insertHearing, toLetterText } from '@article5/persistence/decision';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { showToExporter, type CaseRow } from '@article5/persistence/notification';
import { Clock } from '../kernel';
import { askToTell } from '../message';
import { assertAllowed, openCase, readableCase, recordAct } from '../notification';
import { letterFacts, readGround, textHashOf, toDraft, type DecisionGround } from './case-to-decide';
import { hearingOf, lapseSilent } from './hearing-at-hand';
import { toReason } from './preview-decision';

interface HearingCommand {
  readonly reference: string;
  readonly draft: SentDraft;
}

/**
 * Tells the exporter of the decision that is intended, with its reasons, and until when it can answer; the last day is
 * counted by the authority's calendar, and the clock stops where the profile says so. The exporter gets a message
 * without content. Permission: `decision.propose`. Source: national profile; R-042 to R-045 (period).
 */
@Injectable()
export class OpenHearing {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** What sending would do, and everything that stands against it; writes nothing. */
  preview(actor: Actor, command: HearingCommand): Promise<HearingPreview> {
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const { found } = await readableCase(tx, actor, 'decision.propose', command.reference);
      const now = this.clock.now();
      const ground = await readGround(tx, found, now);
      const draft = toDraft(command.draft);
      const checked = checkHearing(draft, ground.now.hearing);
      const due = await lastDay(tx, found, ground);
      const refusals = [...(checked.ok ? [] : checked.refusals), ...(due.ok ? [] : due.refusals)];
      const dueOn = due.ok ? due.value : null;
      const letter = dueOn === null ? undefined : intention(found, ground, draft, dueOn);
      return {
        letter: letter ? { ...toLetterText(letter), textSha256: textHashOf(letter) } : null,
        refusals: refusals.map(toReason),
        dueOn,
        clock: await effectOnClock(tx, found, now),
      };
    });
  }

  /** Refuses what `checkHearing` refuses, and `calendar.missing`. */
  execute(actor: Actor, command: HearingCommand): Promise<OfficerHearingView> {
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const { officer, found } = await openCase(tx, actor, 'decision.propose', command.reference);
      assertAllowed(found, 'HEARING_OPENED');
      const now = this.clock.now();
      await lapseSilent(tx, found, now);
      const ground = await readGround(tx, found, now);
      const draft = toDraft(command.draft);
      const rule = valueOf(checkHearing(draft, ground.now.hearing));
      const dueOn = valueOf(await lastDay(tx, found, ground)) ?? '';
      const letter = intention(found, ground, draft, dueOn);
      const { authorityId, notificationId, organisationId, version } = found;
      const [hearingId, textSha256] = [newId(), textHashOf(letter)];
      const { outcome, reasons } = draft;
      const legalBasis = draft.legalBasis ?? usualBasis(outcome, ground.now.basis);
      await insertHearing(tx, {
        ...{ authorityId, notificationId, organisationId, hearingId, version, outcome, legalBasis, reasons },
        ...{ letter, textSha256, dueOn, basis: rule.source },
        ...{ openedBy: officer.personId, openedAt: now },
      });
      const act = {
        kind: 'HEARING_OPENED',
        permission: 'decision.propose',
        legalBasis: ARTICLE_OF_BASIS[legalBasis],
        payload: { hearing: hearingId, version, outcome, dueOn, textSha256 },
      } as const;
      await recordAct(tx, { found, officer, now }, act);
      await showToExporter(tx, found);
      await askToTell(tx, { authorityId, notificationId, kind: 'hearing-opened', to: { organisationId } });
      return hearingOf(tx, found, hearingId);
    });
  }
}

/** The exporter's last day, were it told today; undefined where the profile asks for no hearing. */
async function lastDay(
  tx: EntityManager,
  { authorityId }: CaseRow,
  { now, today }: DecisionGround,
): Promise<Outcome<string | null>> {
  const { rule } = now.hearing;
  if (rule === null) return accepted(null);
  const end = endOfPeriod(today, rule.period, await findHolidays(tx, await calendarOf(tx, authorityId)));
  return end.ok ? accepted(end.value.dueOn) : end;
}

function intention(found: CaseRow, ground: DecisionGround, draft: DecisionDraft, dueOn: string) {
  const hearingBasis = ground.now.hearing.rule?.source ?? '';
  return intentionLetter({ ...letterFacts(found, ground, draft), dueOn, hearingBasis });
}

async function effectOnClock(
  tx: EntityManager,
  { authorityId, notificationId }: CaseRow,
  now: Date,
): Promise<HearingPreview['clock']> {
  const { today, profile } = await findAuthorityTime(tx, authorityId, now);
  const events = (await listClockEvents(tx, authorityId, [notificationId])).get(notificationId) ?? [];
  const state = clockStateOf(events.map(({ kind }) => kind));
  if (state !== 'RUNNING' && state !== 'STOPPED') return 'NO_CLOCK';
  return clockEventFor('STOP_FOR_HEARING', { on: today, state, profile }) === undefined ? 'RUNS_ON' : 'STOPS';
}
