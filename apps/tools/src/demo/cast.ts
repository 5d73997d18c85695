import type { ExporterActor, OfficerActor, UnionActor } from '@article5/domain/kernel';
import { NOBODY, type Transactions } from '@article5/persistence/kernel';
import { insertOrganisation } from '@article5/persistence/organisation';
import { createAccount } from '@article5/use-cases/identity';
import type { StoryClock } from './clock';
import { DEMO_PASSWORD, EXPORTERS, PEOPLE, type DemoPerson, type ExporterKey } from './people';

/** Who acts in the demo. */
export interface Cast {
  readonly exporters: ReadonlyMap<ExporterKey, ExporterActor>;
  readonly officers: ReadonlyMap<string, { officer: OfficerActor; approver: OfficerActor }>;
  /** Two, where their acts need four eyes. */
  readonly analysts: readonly UnionActor[];
  /** By authority, two where acts of administrators need four eyes. */
  readonly administrators: ReadonlyMap<string, readonly OfficerActor[]>;
}

/** Makes the demo's companies and people; each can sign in. */
export async function makePeople(transactions: Transactions, clock: StoryClock): Promise<Cast> {
  const organisations = new Map<ExporterKey, string>();
  for (const { key, authorityId, legalName, town } of EXPORTERS) {
    const country = authorityId.slice(0, 2);
    const details = {
      ...{ legalName, eori: `${country}00000000000001`, vatNumber: null, street: '1 Example Street' },
      ...{ postcode: '00000', town, country },
    };
    organisations.set(
      key,
      await transactions.run(NOBODY, (tx) => insertOrganisation(tx, authorityId, details, clock.now())),
    );
  }
  const exporters = new Map<ExporterKey, ExporterActor>();
  const officers = new Map<string, { officer: OfficerActor; approver: OfficerActor }>();
  const administrators = new Map<string, readonly OfficerActor[]>();
  const analysts: UnionActor[] = [];
  for (const person of PEOPLE) {
    const organisationId = person.exporter === undefined ? undefined : organisations.get(person.exporter);
    const personId = await makePerson(transactions, person, organisationId, clock);
    const { authorityId, roles } = person;
    if (person.exporter !== undefined && organisationId !== undefined) {
      const exporter = EXPORTERS.find(({ key }) => key === person.exporter);
      const home = exporter?.authorityId ?? 'FR';
      exporters.set(person.exporter, {
        kind: 'exporter',
        personId,
        roles,
        organisationId,
        authorityId: home,
      });
    } else if (roles.includes('UNION_ANALYST')) {
      analysts.push({ kind: 'union', personId, roles });
    } else if (authorityId !== undefined && roles.includes('AUTHORITY_ADMINISTRATOR')) {
      const actor: OfficerActor = { kind: 'officer', personId, roles, authorityId };
      administrators.set(authorityId, [...(administrators.get(authorityId) ?? []), actor]);
    } else if (authorityId !== undefined) {
      const actor: OfficerActor = { kind: 'officer', personId, roles, authorityId };
      const known = officers.get(authorityId) ?? { officer: actor, approver: actor };
      officers.set(
        authorityId,
        roles.includes('APPROVER') ? { ...known, approver: actor } : { ...known, officer: actor },
      );
    }
  }
  return { exporters, officers, administrators, analysts };
}

function makePerson(
  transactions: Transactions,
  person: DemoPerson,
  organisationId: string | undefined,
  clock: StoryClock,
): Promise<string> {
  const body =
    organisationId !== undefined
      ? ({ kind: 'ORGANISATION', organisationId } as const)
      : person.authorityId !== undefined
        ? ({ kind: 'AUTHORITY', authorityId: person.authorityId } as const)
        : person.roles.includes('UNION_ANALYST')
          ? ({ kind: 'UNION' } as const)
          : ({ kind: 'PLATFORM' } as const);
  return transactions.run(NOBODY, (tx) =>
    createAccount(
      tx,
      {
        email: person.email,
        displayName: person.name,
        password: DEMO_PASSWORD,
        roles: person.roles.map((role) => ({ role, body })),
      },
      clock.now(),
    ),
  );
}
