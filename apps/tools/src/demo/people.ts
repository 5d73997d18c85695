import type { Role } from '@article5/domain/kernel';

/** Every demo account has this password; the demo is for looking round, never for real use. */
export const DEMO_PASSWORD = 'Demo-portal-2026';

/** A fictional exporter with the people who work for it. */
export interface DemoExporter {
  readonly key: string;
  readonly authorityId: string;
  readonly legalName: string;
  readonly town: string;
}

export const EXPORTERS = [
  { key: 'lumiere', authorityId: 'FR', legalName: 'Lumière Analyse Fictive SA', town: 'Villefictive' },
  { key: 'nordlicht', authorityId: 'DE', legalName: 'Nordlicht Beispiel GmbH', town: 'Musterstadt' },
  { key: 'scaldis', authorityId: 'BE-VLG', legalName: 'Scaldis Voorbeeld NV', town: 'Voorbeeldegem' },
  { key: 'esempio', authorityId: 'IT', legalName: 'Esempio Segnali S.p.A.', town: 'Borgo Esempio' },
  { key: 'przyklad', authorityId: 'PL', legalName: 'Przykład Systemy Sp. z o.o.', town: 'Przykładowo' },
  { key: 'exempel', authorityId: 'SE', legalName: 'Exempel Signal AB', town: 'Exempelstad' },
] as const satisfies readonly DemoExporter[];

export type ExporterKey = (typeof EXPORTERS)[number]['key'];

/** A person of the demo; `does` is printed beside the account, and only where it helps to try the product. */
export interface DemoPerson {
  readonly email: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly exporter?: ExporterKey;
  readonly authorityId?: string;
  readonly does?: string;
}

const officers = (
  authorityId: string,
  domain: string,
  names: readonly [string, string],
): readonly DemoPerson[] => [
  {
    email: `officer@${domain}`,
    name: names[0],
    roles: ['INTAKE_OFFICER', 'CASE_OFFICER'],
    authorityId,
    ...(authorityId === 'FR' ? { does: 'triages, asks, assesses and proposes decisions (France)' } : {}),
  },
  {
    email: `approver@${domain}`,
    name: names[1],
    roles: ['APPROVER'],
    authorityId,
    ...(authorityId === 'FR' ? { does: 'approves what the officer proposed (France)' } : {}),
  },
];

export const PEOPLE: readonly DemoPerson[] = [
  {
    email: 'exporter@lumiere.example',
    name: 'Alix Dubois',
    roles: ['EXPORTER_SUBMITTER', 'EXPORTER_ADMINISTRATOR'],
    exporter: 'lumiere',
    does: 'prepares, sends and follows notifications (an exporter in France)',
  },
  ...officers('FR', 'fr.example', ['Camille Laurent', 'Sacha Moreau']),
  {
    email: 'analyst@union.example',
    name: 'Robin Keller',
    roles: ['UNION_ANALYST'],
    does: 'sees where Member States decided differently',
  },
  {
    email: 'second-analyst@union.example',
    name: 'Jo Martin',
    roles: ['UNION_ANALYST'],
    does: 'activates what the first analyst proposed for all figures, and the other way round',
  },
  ...officers('DE', 'de.example', ['Kim Schneider', 'Toni Fischer']).map((person) => ({
    ...person,
    does: person.roles.includes('APPROVER')
      ? 'approves (Germany)'
      : 'triages, assesses and proposes (Germany)',
  })),
  ...officers('BE-VLG', 'be-vlg.example', ['Noor Peeters', 'Wout Janssens']),
  ...officers('IT', 'it.example', ['Andrea Conti', 'Elia Ricci']),
  ...officers('PL', 'pl.example', ['Ola Nowak', 'Sasza Zielińska']),
  ...officers('SE', 'se.example', ['Lo Lind', 'Mika Berg']),
  {
    email: 'administrator@fr.example',
    name: 'Dominique Petit',
    roles: ['AUTHORITY_ADMINISTRATOR', 'AUDITOR'],
    authorityId: 'FR',
    does: 'invites officers, sees who read the authority’s cases (France)',
  },
  {
    email: 'second-administrator@fr.example',
    name: 'Lou Garnier',
    roles: ['AUTHORITY_ADMINISTRATOR'],
    authorityId: 'FR',
    does: 'confirms what the first administrator proposed: rules, texts, holidays, profile (France)',
  },
  {
    email: 'administrator@de.example',
    name: 'Luca Wagner',
    roles: ['AUTHORITY_ADMINISTRATOR'],
    authorityId: 'DE',
    does: 'administers the authority (Germany)',
  },
  {
    email: 'second-administrator@de.example',
    name: 'Sam Becker',
    roles: ['AUTHORITY_ADMINISTRATOR'],
    authorityId: 'DE',
    does: 'confirms what the first administrator proposed (Germany)',
  },
  {
    email: 'platform@portal.example',
    name: 'Charlie Weber',
    roles: ['PLATFORM_ADMINISTRATOR'],
    does: 'sets up authorities and exporters; sees no case',
  },
  ...EXPORTERS.filter(({ key }) => key !== 'lumiere').map(({ key, authorityId }): DemoPerson => ({
    email: `exporter@${key}.example`,
    name: `Exporter ${authorityId}`,
    roles: ['EXPORTER_SUBMITTER'],
    exporter: key,
  })),
];
