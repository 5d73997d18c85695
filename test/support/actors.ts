import type {
  Body,
  ExporterActor,
  OfficerActor,
  PlatformActor,
  ReviewerActor,
  Role,
  UnionActor,
} from '@article5/domain/identity';
import { NOBODY } from '@article5/persistence/kernel';
import { insertReviewingBody } from '@article5/persistence/consultation';
import { insertOrganisation, type OrganisationDetails } from '@article5/persistence/organisation';
import { createAccount } from '@article5/use-cases/identity';
import type { TestDatabase } from './database';

/** Account of a test person; say a password only where the test signs in (hashing takes its time). */
export interface TestPerson {
  readonly name?: string;
  readonly email?: string;
  readonly password?: string;
}

/** An exporter with its row: what an exporter actor is made from. */
export interface TestOrganisation {
  readonly organisationId: string;
  readonly authorityId: string;
  readonly legalName: string;
}

let people = 0;

/** The system's clock, in whole milliseconds: rows made here hold from now on. */
const now = () => new Date();

async function account(
  database: TestDatabase,
  roles: readonly Role[],
  body: Body,
  person: TestPerson,
): Promise<string> {
  people += 1;
  const own = people;
  return database.transactions.run(NOBODY, (tx) =>
    createAccount(
      tx,
      {
        email: person.email ?? `person-${own}-${process.pid}@example.test`,
        displayName: person.name ?? `Person ${own}`,
        ...(person.password === undefined ? {} : { password: person.password }),
        roles: roles.map((role) => ({ role, body })),
      },
      now(),
    ),
  );
}

/** Actors with real rows behind them: a person, and a dated role row for each role. */
export const as = {
  async officer(
    database: TestDatabase,
    authorityId: string,
    roles: readonly Role[] = ['CASE_OFFICER'],
    person: TestPerson = {},
  ): Promise<OfficerActor> {
    const personId = await account(database, roles, { kind: 'AUTHORITY', authorityId }, person);
    return { kind: 'officer', personId, authorityId, roles };
  },

  async exporter(
    database: TestDatabase,
    { organisationId, authorityId }: TestOrganisation,
    roles: readonly Role[] = ['EXPORTER_SUBMITTER'],
    person: TestPerson = {},
  ): Promise<ExporterActor> {
    const personId = await account(database, roles, { kind: 'ORGANISATION', organisationId }, person);
    return { kind: 'exporter', personId, organisationId, authorityId, roles };
  },

  async union(database: TestDatabase, person: TestPerson = {}): Promise<UnionActor> {
    const roles: readonly Role[] = ['UNION_ANALYST'];
    return { kind: 'union', personId: await account(database, roles, { kind: 'UNION' }, person), roles };
  },

  /** A guest of the authority, of a reviewing body that exists. */
  async reviewer(
    database: TestDatabase,
    { authorityId, bodyId }: { readonly authorityId: string; readonly bodyId: string },
    person: TestPerson = {},
  ): Promise<ReviewerActor> {
    const roles: readonly Role[] = ['REVIEWER'];
    const body = { kind: 'REVIEWING_BODY', authorityId, reviewingBodyId: bodyId } as const;
    const personId = await account(database, roles, body, person);
    return { kind: 'reviewer', personId, authorityId, reviewingBodyId: bodyId, roles };
  },

  async platform(database: TestDatabase, person: TestPerson = {}): Promise<PlatformActor> {
    const roles: readonly Role[] = ['PLATFORM_ADMINISTRATOR'];
    return {
      kind: 'platform',
      personId: await account(database, roles, { kind: 'PLATFORM' }, person),
      roles,
    };
  },
};

/** Things that exist before the story of a test begins. */
export const given = {
  async organisation(
    database: TestDatabase,
    authorityId: string,
    details: Partial<OrganisationDetails> = {},
  ): Promise<TestOrganisation> {
    const whole: OrganisationDetails = {
      legalName: `Fictional Exports ${authorityId}`,
      eori: `${authorityId.slice(0, 2)}123456789000`,
      vatNumber: null,
      street: '1 Example Street',
      postcode: '1000',
      town: 'Exampletown',
      country: authorityId.slice(0, 2),
      ...details,
    };
    const organisationId = await database.transactions.run(NOBODY, (tx) =>
      insertOrganisation(tx, authorityId, whole, now()),
    );
    return { organisationId, authorityId, legalName: whole.legalName };
  },

  /** A body of the Member State that the authority asks for opinions; answers its id. */
  async reviewingBody(
    database: TestDatabase,
    authorityId: string,
    body: { readonly name: string; readonly cleared?: boolean },
  ): Promise<string> {
    const { name, cleared = true } = body;
    return database.transactions.run(NOBODY, (tx) =>
      insertReviewingBody(tx, authorityId, { name, kind: 'MINISTRY', cleared, contact: '' }, now()),
    );
  },
};
