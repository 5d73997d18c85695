import type { DecisionOutcome } from '@article5/domain/decision';
import type { ExampleItem, ExampleOptions, ExampleParty } from '@article5/domain/questions';
import type { CorrectionOfStory } from './corrections';
import type { ExporterKey } from './people';

/** How far a demo case has come. */
export type Stage =
  | { readonly at: 'received' | 'assessment' | 'waiting' | 'withdrawn' }
  | {
      /** `ready`: assessed, with a draft; `heard`: the exporter has answered, nobody has weighed it yet. */
      readonly at: 'ready' | 'heard' | 'proposed' | 'decided' | 'closed';
      readonly outcome: DecisionOutcome;
      readonly withheld?: boolean;
      /** Another Member State has shared another outcome for the same transaction. */
      readonly differs?: boolean;
    };

/** One demo notification: who sends what, how many days ago, and what became of it. */
export interface Story {
  readonly exporter: ExporterKey;
  readonly daysAgo: number;
  readonly example: ExampleOptions;
  readonly stage: Stage;
  /** Its decision turned out wrong and was replaced. */
  readonly correction?: CorrectionOfStory;
}

const PROBE: ExampleItem = {
  name: 'Lynx Probe',
  model: 'LX-400',
  version: '4',
  maker: 'Lynxwerk Beispiel',
  description: 'Probe that copies and analyses traffic of a mobile network for targeted lines',
  family: 'INTERCEPTION',
  forms: ['SOFTWARE'],
  functions: {
    MONITOR: 'calls and messages of chosen lines',
    COLLECT: 'signalling data of a mobile network',
  },
  parameters: [
    { key: 'throughput', value: '40', unit: 'Gbit/s' },
    { key: 'lines', value: '5000' },
  ],
  covert: 'YES',
};

const TRACKER: ExampleItem = {
  name: 'Waypoint Trace',
  model: 'WT-2',
  version: '2',
  maker: 'Wegpunkt Muster',
  description: 'Locates phones by signalling data and advertising identifiers',
  family: 'LOCATION_TRACKING',
  forms: ['SOFTWARE'],
  functions: { COLLECT: 'positions of phones', ANALYSE: 'movement over time' },
  parameters: [{ key: 'accuracy', value: '50', unit: 'm' }],
  covert: 'YES',
};

const EXTRACTION: ExampleItem = {
  name: 'Openbox Extract',
  model: 'OX-7',
  version: '7.1',
  maker: 'Openbox Esempio',
  description: 'Unlocks phones and copies their memory',
  family: 'DEVICE_EXTRACTION',
  forms: ['GOODS', 'SOFTWARE'],
  functions: { EXTRACT: 'memory of locked phones' },
  parameters: [{ key: 'devices at once', value: '8' }],
  covert: 'UNKNOWN',
};

const FACES: ExampleItem = {
  name: 'Crowd Lens',
  model: 'CL-1',
  version: '1.3',
  maker: 'Lins Voorbeeld',
  description: 'Recognises faces in stored video of public places',
  family: 'FACE_OR_EMOTION',
  forms: ['SOFTWARE'],
  functions: { ANALYSE: 'faces in stored video' },
  parameters: [{ key: 'faces per second', value: '900' }],
  covert: 'YES',
};

const BILLING: ExampleItem = {
  name: 'Tariff Meter',
  model: 'TM-3',
  version: '3',
  maker: 'Tarif Exemple',
  description: 'Counts traffic of an operator for billing',
  family: 'TRAFFIC_ANALYSIS',
  forms: ['SOFTWARE'],
  functions: { MONITOR: 'traffic volumes for billing' },
  covert: 'NO',
  isCommercialOnly: true,
};

/** Fictional end users; any likeness to a real body is chance. */
const ORDER: ExampleParty = {
  name: 'Directorate of Public Order, Examplia',
  country: 'UY',
  address: 'Plaza Ejemplo 1',
};
const ORDER_AGAIN: ExampleParty = {
  name: 'Public Order Directorate of Examplia',
  country: 'UY',
  address: '1 Plaza Ejemplo',
};
const COAST: ExampleParty = { name: 'Sample Coast Guard', country: 'NZ', address: '9 Sample Quay' };
const TELECOM: ExampleParty = { name: 'Telefonía Modelo', country: 'UY', address: 'Calle Modelo 5' };
/** The same, as another of its contracts writes it. */
const TELECOM_IN_FULL: ExampleParty = { ...TELECOM, name: 'Telefonía Modelo S.A.' };
const LAB: ExampleParty = { name: 'Mustertal Forensic Institute', country: 'CH', address: 'Musterweg 3' };
const CITY: ExampleParty = { name: 'City Police of Sampleville', country: 'CA', address: '12 Sample Street' };
/** The same, in the other order of words. */
const POLICE_OF_CITY: ExampleParty = { ...CITY, name: 'Sampleville City Police' };
/** On the demo's fictional restricted-party list. */
const LISTED: ExampleParty = { name: 'Agentia Mirandel', country: 'BA', address: '4 Exempel Trg' };
const SIGN = { 'RF-ITEM-01': 'The maker’s brochure praises use “without the target knowing”.' };
const FORCE = {
  'RF-USER-01': 'The directorate reports to a ministry that was named in two reports of a monitoring body.',
};

const toOrder = (item: ExampleItem, endUser = ORDER): ExampleOptions => ({
  items: [item],
  destination: 'UY',
  endUser,
  authorityKinds: ['POLICE'],
  redFlags: { ...SIGN, ...FORCE },
  safeguards: ['NONE'],
  diversionRisk: 'LOW',
});

/** The transaction that a new user can follow from draft to divergence: Germany decided the same one already. */
export const THE_SAME_TRANSACTION: ExampleOptions = toOrder(PROBE, ORDER_AGAIN);

/** A case in each status, several authorities, clusters decided alike and differently, and some that are withheld. */
export const STORIES: readonly Story[] = [
  {
    exporter: 'nordlicht',
    daysAgo: 75,
    example: toOrder(PROBE),
    stage: { at: 'closed', outcome: 'NO_AUTHORISATION_REQUIRED' },
  },
  {
    exporter: 'esempio',
    daysAgo: 120,
    example: {
      items: [EXTRACTION],
      destination: 'CH',
      endUser: LAB,
      authorityKinds: ['OTHER'],
      diversionRisk: 'LOW',
    },
    stage: { at: 'closed', outcome: 'NO_AUTHORISATION_REQUIRED' },
  },
  {
    exporter: 'przyklad',
    daysAgo: 90,
    example: {
      items: [EXTRACTION],
      destination: 'CH',
      endUser: LAB,
      authorityKinds: ['OTHER'],
      diversionRisk: 'MEDIUM',
    },
    stage: { at: 'closed', outcome: 'AUTHORISATION_REQUIRED', differs: true },
  },
  {
    exporter: 'exempel',
    daysAgo: 140,
    example: { items: [FACES], destination: 'CA', endUser: CITY, authorityKinds: ['POLICE'] },
    stage: { at: 'closed', outcome: 'AUTHORISATION_REQUIRED' },
  },
  {
    exporter: 'scaldis',
    daysAgo: 100,
    example: { items: [FACES], destination: 'CA', endUser: CITY, authorityKinds: ['POLICE'] },
    stage: { at: 'closed', outcome: 'AUTHORISATION_REQUIRED' },
  },
  {
    exporter: 'lumiere',
    daysAgo: 160,
    example: { items: [BILLING], destination: 'UY', endUser: TELECOM, authorityKinds: [] },
    stage: { at: 'closed', outcome: 'NOT_CYBER_SURVEILLANCE' },
    correction: {
      daysAgo: 16,
      reason:
        'The data sheet that was assessed is of an earlier model; this one can also follow single lines.',
      outcome: 'NO_AUTHORISATION_REQUIRED',
    },
  },
  {
    exporter: 'nordlicht',
    daysAgo: 50,
    example: { items: [TRACKER], destination: 'NZ', endUser: COAST, authorityKinds: ['MILITARY'] },
    stage: { at: 'closed', outcome: 'AUTHORISATION_REQUIRED', withheld: true },
  },
  {
    exporter: 'nordlicht',
    daysAgo: 20,
    example: {
      items: [FACES],
      destination: 'UY',
      endUser: TELECOM,
      authorityKinds: ['TELECOM'],
      redFlags: SIGN,
    },
    stage: { at: 'heard', outcome: 'AUTHORISATION_REQUIRED' },
  },
  {
    exporter: 'nordlicht',
    daysAgo: 9,
    example: { items: [TRACKER], destination: 'CH', endUser: LAB, authorityKinds: ['OTHER'], redFlags: SIGN },
    stage: { at: 'ready', outcome: 'AUTHORISATION_REQUIRED' },
  },
  {
    exporter: 'lumiere',
    daysAgo: 34,
    example: { items: [TRACKER], destination: 'NZ', endUser: COAST, authorityKinds: ['MILITARY'] },
    stage: { at: 'decided', outcome: 'AUTHORISATION_REQUIRED' },
  },
  {
    exporter: 'lumiere',
    daysAgo: 21,
    example: {
      items: [EXTRACTION],
      destination: 'CA',
      endUser: CITY,
      authorityKinds: ['POLICE'],
      redFlags: SIGN,
    },
    stage: { at: 'proposed', outcome: 'AUTHORISATION_REQUIRED' },
  },
  {
    exporter: 'lumiere',
    daysAgo: 12,
    example: { items: [FACES], destination: 'CH', endUser: LAB, authorityKinds: ['OTHER'] },
    stage: { at: 'waiting' },
  },
  {
    exporter: 'lumiere',
    daysAgo: 8,
    example: { items: [BILLING], destination: 'UY', endUser: TELECOM, authorityKinds: [], redFlags: {} },
    stage: { at: 'assessment' },
  },
  {
    exporter: 'lumiere',
    daysAgo: 6,
    example: { items: [TRACKER], destination: 'CA', endUser: POLICE_OF_CITY },
    stage: { at: 'withdrawn' },
  },
  {
    exporter: 'lumiere',
    daysAgo: 2,
    example: {
      items: [TRACKER],
      destination: 'UY',
      endUser: TELECOM_IN_FULL,
      authorityKinds: ['TELECOM'],
      redFlags: SIGN,
    },
    stage: { at: 'received' },
  },
  {
    exporter: 'lumiere',
    daysAgo: 1,
    example: { items: [FACES], destination: 'NZ', endUser: COAST },
    stage: { at: 'received' },
  },
  {
    exporter: 'lumiere',
    daysAgo: 4,
    example: { items: [FACES], destination: 'BA', endUser: LISTED, authorityKinds: ['POLICE'] },
    stage: { at: 'received' },
  },
  {
    exporter: 'scaldis',
    daysAgo: 3,
    example: { items: [EXTRACTION], destination: 'NZ', endUser: COAST },
    stage: { at: 'received' },
  },
  {
    // As the one that an authorisation was required for, but for the destination: what is watched stands out.
    exporter: 'lumiere',
    daysAgo: 1,
    example: { items: [TRACKER], destination: 'AU', endUser: COAST, authorityKinds: ['MILITARY'] },
    stage: { at: 'assessment' },
  },
];

/** Nobody notified it: France knows of it from customs, and looks at it on its own initiative. */
export const NOT_NOTIFIED: Story = {
  exporter: 'lumiere',
  daysAgo: 3,
  example: { items: [TRACKER], destination: 'BA', endUser: CITY, authorityKinds: ['POLICE'] },
  stage: { at: 'assessment' },
};

/** Sent to France, and sent on from there: another authority is competent. */
export const MOVED_AWAY: Story = {
  exporter: 'lumiere',
  daysAgo: 5,
  example: { items: [EXTRACTION], destination: 'UY', endUser: LAB, authorityKinds: ['OTHER'] },
  stage: { at: 'received' },
};
