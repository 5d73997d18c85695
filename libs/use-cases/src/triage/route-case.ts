import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v5 as uuidFrom } from 'uuid';
import { valueOf } from '@article5/domain/kernel';
import { statusAfter, type NotificationStatus } from '@article5/domain/notification';
import type { Answers } from '@article5/domain/questions';
import {
  DEFAULT_ROUTING,
  factsOfAnswers,
  indicatorFacts,
  routeCase,
  tableInForce,
  type Indicator,
} from '@article5/domain/triage';
import { recordAction } from '@article5/persistence/ledger';
import {
  hasTeam,
  isRecorded,
  placeCase,
  readIndicators,
  readTables,
  type CaseVersion,
} from '@article5/persistence/triage';

/** A version to be put with a team. `status` is that of the locked notification. */
export interface CaseToRoute extends CaseVersion {
  readonly organisationId: string;
  readonly status: NotificationStatus;
  readonly teamCode: string | null;
  readonly answers: Answers;
  readonly today: string;
  readonly at: Date;
}

/** Where the case went. `kept`: it had a team, which officers may have chosen since, so only its priority follows. */
export interface Routed {
  readonly teamCode: string;
  readonly priority: string;
  readonly ruleId: string;
  readonly tableVersion: string;
  readonly kept: boolean;
}

const NAMESPACE = '2d2f1c5e-6f0b-5c57-9f0e-0a5a5c1b8a05';

/**
 * Puts a case with a team by the authority's routing table of the day and records which rule of which version did it.
 * The act's transaction id follows from the version, so a repeat records nothing. Source: design 4.4.
 */
@Injectable()
export class RouteCase {
  async execute(tx: EntityManager, given: CaseToRoute): Promise<Routed> {
    const own = await readTables(tx, given.authorityId, 'ROUTING');
    const table = tableInForce(own, given.today) ?? DEFAULT_ROUTING;
    const indicators = await readIndicators(tx, given);
    const facts = [...factsOfAnswers(given.answers), ...indicatorFacts(indicators as readonly Indicator[])];
    const route = valueOf(routeCase(facts, table));
    if (!(await hasTeam(tx, given.authorityId, route.teamCode))) {
      throw new Error(
        `routing rule ${route.ruleId} of ${table.version} names team ${route.teamCode}, which is unknown`,
      );
    }
    const { ruleId, tableVersion, priority } = route;
    const kept = given.teamCode !== null && given.teamCode !== route.teamCode;
    const teamCode = kept && given.teamCode !== null ? given.teamCode : route.teamCode;
    await placeCase(tx, given, { teamCode, priority });
    if (given.teamCode === null) await this.record(tx, given, { teamCode, priority, ruleId, tableVersion });
    return { teamCode, priority, ruleId, tableVersion, kept };
  }

  private async record(
    tx: EntityManager,
    given: CaseToRoute,
    payload: Record<string, string>,
  ): Promise<void> {
    valueOf(statusAfter(given.status, 'ROUTED'));
    const transactionId = uuidFrom(
      `route-case/${given.authorityId}/${given.notificationId}/${given.version}`,
      NAMESPACE,
    );
    if (await isRecorded(tx, given.authorityId, transactionId)) return;
    await recordAction(tx, {
      authorityId: given.authorityId,
      notificationId: given.notificationId,
      organisationId: given.organisationId,
      kind: 'ROUTED',
      actorId: null,
      actorRole: null,
      at: given.at,
      payload: { version: given.version, ...payload },
      transactionId,
      exporterVisible: false,
    });
  }
}
