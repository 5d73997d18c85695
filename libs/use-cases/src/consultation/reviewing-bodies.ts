import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ReviewingBodyView } from '@article5/contracts/consultation';
import { Refused, type Actor, type OfficerActor } from '@article5/domain/kernel';
import {
  insertReviewingBody,
  isBodyNameTaken,
  listReviewingBodies,
  updateReviewingBody,
  type BodyToKeep,
} from '@article5/persistence/consultation';
import { listPeople } from '@article5/persistence/identity';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { EndRole, Invite } from '../identity';
import { Clock, notFound } from '../kernel';
import { assertOfficer } from '../notification';
import { bodyView } from './ask-nationally';

/** Bodies that an authority asks for opinions, and their guests: kept by its administrator. */
@Injectable()
export class ReviewingBodies {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly inviting: Invite,
    private readonly ending: EndRole,
  ) {}

  list(actor: Actor): Promise<{ items: ReviewingBodyView[] }> {
    return this.asAdministrator(actor, async (tx, { authorityId }) => ({
      items: (await listReviewingBodies(tx, authorityId, this.clock.now())).map(bodyView),
    }));
  }

  /** Refuses `consultation.body-name-missing`, `consultation.body-name-taken`. */
  add(actor: Actor, command: BodyToKeep): Promise<{ bodyId: string }> {
    return this.asAdministrator(actor, async (tx, { authorityId }) => {
      const body = await named(tx, authorityId, command, null);
      return { bodyId: await insertReviewingBody(tx, authorityId, body, this.clock.now()) };
    });
  }

  /** Refuses also `reviewing-body.not-found`. Out of use, its people can no longer sign in for it. */
  change(
    actor: Actor,
    command: BodyToKeep & { readonly bodyId: string; readonly inUse: boolean },
  ): Promise<void> {
    return this.asAdministrator(actor, async (tx, { authorityId }) => {
      const { bodyId } = command;
      const body = await named(tx, authorityId, command, bodyId);
      const endedAt = command.inUse ? null : this.clock.now();
      if (!(await updateReviewingBody(tx, { authorityId, bodyId }, { ...body, endedAt }))) {
        throw notFound('reviewing-body');
      }
    });
  }

  people(actor: Actor, { bodyId }: { readonly bodyId: string }) {
    return this.asAdministrator(actor, async (tx, officer) => {
      const body = await this.bodyOf(tx, officer, bodyId);
      const { people, invitations } = await listPeople<'REVIEWER'>(tx, body, this.clock.now());
      const shown = people.map(({ hasSecondFactor: _, ...person }) => ({ ...person, isYou: false }));
      return { people: shown, invitations: [...invitations] };
    });
  }

  async invite(
    actor: Actor,
    command: { readonly bodyId: string; readonly email: string; readonly displayName: string },
  ) {
    const body = await this.asAdministrator(actor, (tx, officer) => this.bodyOf(tx, officer, command.bodyId));
    const { email, displayName } = command;
    return this.inviting.execute(actor, { body, email, displayName, roles: ['REVIEWER'] });
  }

  async end(
    actor: Actor,
    command: { readonly bodyId: string; readonly roleAssignmentId: string },
  ): Promise<void> {
    const officer = assertOfficer(actor, 'authority.administer');
    const body = await this.asAdministrator(actor, (tx) => this.bodyOf(tx, officer, command.bodyId));
    await this.ending.execute(officer, command.roleAssignmentId, body);
  }

  private asAdministrator<T>(
    actor: Actor,
    work: (tx: EntityManager, officer: OfficerActor) => Promise<T>,
  ): Promise<T> {
    const officer = assertOfficer(actor, 'authority.administer');
    return this.transactions.run(scopeOf(officer), (tx) => work(tx, officer));
  }

  private async bodyOf(tx: EntityManager, { authorityId }: OfficerActor, bodyId: string) {
    const bodies = await listReviewingBodies(tx, authorityId, this.clock.now());
    if (!bodies.some((body) => body.bodyId === bodyId)) throw notFound('reviewing-body');
    return { kind: 'REVIEWING_BODY', authorityId, reviewingBodyId: bodyId } as const;
  }
}

async function named(
  tx: EntityManager,
  authorityId: string,
  { name, kind, cleared, contact }: BodyToKeep,
  except: string | null,
): Promise<BodyToKeep> {
  const body = { name: name.trim(), kind, cleared, contact: contact.trim() };
  const field = '/name';
  if (body.name === '') throw new Refused([{ code: 'consultation.body-name-missing', field }]);
  if (await isBodyNameTaken(tx, authorityId, body.name, except)) {
    throw new Refused([{ code: 'consultation.body-name-taken', field }]);
  }
  return body;
}
