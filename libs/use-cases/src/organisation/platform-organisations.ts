import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { PlatformActor } from '@article5/domain/identity';
import { Refused } from '@article5/domain/kernel';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import {
  findAuthority,
  findOrganisation,
  insertOrganisation,
  listAuthorities,
  listOrganisations,
  type OrganisationDetails,
} from '@article5/persistence/organisation';
import { assertMay, Clock, notFound } from '../kernel';
import { Invitations } from '../identity';

const PAGE = 50;

/** All competent authorities, and whether anyone looks after each. */
@Injectable()
export class ListAuthorities {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async execute(actor: PlatformActor) {
    assertMay(actor, 'platform.administer', {});
    const authorities = await this.transactions.run(scopeOf(actor), (tx) =>
      listAuthorities(tx, this.clock.now()),
    );
    return { authorities };
  }
}

export interface OrganisationFilter {
  readonly name?: string | undefined;
  readonly authority?: string | undefined;
  readonly after?: string | undefined;
}

/** Organisations by name, page by page. */
@Injectable()
export class ListOrganisations {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Refuses `request.malformed` for a cursor that is none of ours. */
  async execute(actor: PlatformActor, { name, authority, after }: OrganisationFilter) {
    assertMay(actor, 'platform.administer', {});
    const place = after === undefined ? undefined : placeOf(after);
    const found = await this.transactions.run(scopeOf(actor), (tx) =>
      listOrganisations(tx, { name, authority, after: place, most: PAGE + 1 }, this.clock.now()),
    );
    const items = found.slice(0, PAGE);
    const last = items.at(-1);
    if (found.length <= PAGE || !last) return { items };
    const next = Buffer.from(JSON.stringify([last.legalName, last.organisationId])).toString('base64url');
    return { items, next };
  }
}

export interface NewOrganisation extends OrganisationDetails {
  readonly authorityId: string;
  readonly administrator: { readonly email: string; readonly displayName: string };
}

/** Adds an exporter and invites its first administrator: both, or neither. */
@Injectable()
export class CreateOrganisation {
  constructor(
    private readonly transactions: Transactions,
    private readonly invitations: Invitations,
    private readonly clock: Clock,
  ) {}

  /** Refuses `organisation.authority-unknown`. */
  async execute(actor: PlatformActor, { authorityId, administrator, ...details }: NewOrganisation) {
    assertMay(actor, 'platform.administer', {});
    const { organisationId, written } = await this.transactions.run(scopeOf(actor), async (tx) => {
      if (!(await findAuthority(tx, authorityId))) {
        throw new Refused([{ code: 'organisation.authority-unknown', field: '/authorityId' }]);
      }
      const id = await insertOrganisation(tx, authorityId, details, this.clock.now());
      const body = { kind: 'ORGANISATION', organisationId: id } as const;
      const invitation = { ...administrator, body, roles: ['EXPORTER_ADMINISTRATOR'] as const };
      return { organisationId: id, written: await this.invitations.write(tx, actor, invitation) };
    });
    return { organisationId, invitation: await this.invitations.send(written) };
  }
}

/** Invites an administrator into an authority or an organisation, who then invites the others. */
@Injectable()
export class InviteAdministrator {
  constructor(
    private readonly transactions: Transactions,
    private readonly invitations: Invitations,
  ) {}

  /** Refuses `authority.not-found`, `organisation.not-found`, `identity.already-member`. */
  async execute(
    actor: PlatformActor,
    body: Place,
    administrator: { readonly email: string; readonly displayName: string },
  ): ReturnType<Invitations['send']> {
    assertMay(actor, 'platform.administer', {});
    const written = await this.transactions.run(scopeOf(actor), async (tx) => {
      await assertExists(tx, body);
      const role = body.kind === 'AUTHORITY' ? 'AUTHORITY_ADMINISTRATOR' : 'EXPORTER_ADMINISTRATOR';
      return this.invitations.write(tx, actor, { ...administrator, body, roles: [role] });
    });
    return this.invitations.send(written);
  }
}

type Place =
  | { readonly kind: 'AUTHORITY'; readonly authorityId: string }
  | { readonly kind: 'ORGANISATION'; readonly organisationId: string };

async function assertExists(tx: EntityManager, body: Place): Promise<void> {
  if (body.kind === 'AUTHORITY') {
    if (!(await findAuthority(tx, body.authorityId))) throw notFound('authority');
  } else if (!(await findOrganisation(tx, body.organisationId))) {
    throw notFound('organisation');
  }
}

function placeOf(cursor: string): readonly [string, string] {
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(place) && place.length === 2 && /^[0-9a-f-]{36}$/.test(String(place[1]))) {
      return [String(place[0]), String(place[1])];
    }
  } catch {
    // Not JSON: refused below like every other cursor that is none of ours.
  }
  throw new Refused([{ code: 'request.malformed', field: '/query/after' }], 'MALFORMED');
}
