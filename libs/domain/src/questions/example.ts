import type { Answers, AnswerValue, QuestionContext } from './answers';
import { CATALOGUE } from './catalogue';
import type { JsonValue } from './json';
import { answerKey } from './pages';

/** The 27 Member States, for examples and tests; the product takes them from its reference data. */
export const EU_MEMBER_STATES: readonly string[] =
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ');

/** A fictional item; what is left out is that of a phone extraction kit. */
export interface ExampleItem {
  readonly name?: string;
  readonly model?: string;
  readonly version?: string;
  readonly maker?: string;
  readonly description?: string;
  readonly family?: string;
  readonly forms?: readonly string[];
  /** Function → from what, how much. */
  readonly functions?: Readonly<Partial<Record<'MONITOR' | 'EXTRACT' | 'COLLECT' | 'ANALYSE', string>>>;
  readonly parameters?: readonly { readonly key: string; readonly value: string; readonly unit?: string }[];
  readonly covert?: 'YES' | 'NO' | 'UNKNOWN';
  /** Used for billing, marketing, quality or network security only. */
  readonly isCommercialOnly?: boolean;
}

/** A fictional party. `role` is for parties other than the end user. */
export interface ExampleParty {
  readonly role?: string;
  readonly name: string;
  readonly country: string;
  readonly otherNames?: string;
  readonly address?: string;
  readonly registrationNumber?: string;
  readonly website?: string;
}

/** What of the example to vary; everything has a fictional default, and all is valid on the day `today`. */
export interface ExampleOptions {
  /** `YYYY-MM-DD`; dates in the example lie before and after it. */
  readonly today?: string;
  readonly exporter?: { readonly legalName?: string; readonly country?: string; readonly eori?: string };
  readonly contact?: { readonly name?: string; readonly email?: string; readonly language?: string };
  readonly reference?: string;
  readonly items?: readonly ExampleItem[];
  readonly destination?: string;
  readonly transit?: readonly string[];
  readonly endUser?: ExampleParty;
  /** Kinds of public authority; an empty list: a private end user. */
  readonly authorityKinds?: readonly string[];
  readonly endUse?: string;
  readonly others?: readonly ExampleParty[];
  readonly uses?: readonly string[];
  readonly rights?: readonly string[];
  readonly findings?: string;
  /** Warning signs that are present, with their explanation. */
  readonly redFlags?: Readonly<Record<string, string>>;
  readonly diversionRisk?: 'LOW' | 'MEDIUM' | 'HIGH' | 'UNKNOWN';
  readonly value?: number;
  readonly currency?: string;
  readonly quantity?: number;
  readonly unit?: string;
  readonly stage?: string;
  readonly safeguards?: readonly string[];
  /** Put over the result, page by page; `undefined` removes a page. */
  readonly overrides?: Readonly<Record<string, AnswerValue | undefined>>;
}

/** A context in which the example is valid. */
export function exampleContext(today = '2026-11-24'): QuestionContext {
  return {
    today,
    profile: { suspicionNotified: false, goingOnAllowed: false },
    euMemberStates: EU_MEMBER_STATES,
  };
}

/** Readiness answers that lead to a notification. */
export function exampleReadiness(memberState = 'FR'): Answers {
  return {
    R1: { answer: 'NO' },
    R2: { answer: 'YES' },
    R3: { reason: 'FOUND' },
    R4: { country: memberState },
  };
}

/**
 * The answers of a complete, fictional notification: by default one phone extraction kit, one end user, no warning
 * sign, 28 question pages. For seeds, tests and the machine door's examples.
 */
export function exampleAnswers(options: ExampleOptions = {}): Answers {
  const today = options.today ?? '2026-11-24';
  const answers: Record<string, AnswerValue | undefined> = {
    ...exporterAnswers(options),
    ...itemAnswers(options.items ?? [{}], today),
    ...misuseAnswers(options, today),
    ...partyAnswers(options),
    ...dealAnswers(options, today),
    ...options.overrides,
  };
  return Object.fromEntries(
    Object.entries(answers).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}

/** `days` after a date, both `YYYY-MM-DD`. Counts days only: no clock, no zone. */
function plusDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Without what is undefined, so that it is plain JSON. */
function plain(value: Readonly<Record<string, JsonValue | undefined>>): AnswerValue {
  const entries = Object.entries(value).filter(
    (entry): entry is [string, JsonValue] => entry[1] !== undefined,
  );
  return Object.fromEntries(entries);
}

function exporterAnswers({ exporter, contact, reference }: ExampleOptions): Answers {
  const country = exporter?.country ?? 'FR';
  return {
    '1.1': plain({
      legalName: exporter?.legalName ?? 'Lumière Analyse Fictive SA',
      address: '1 rue de l’Exemple, 00000 Villefictive',
      country,
      eori: exporter?.eori ?? `${country}00000000000001`,
    }),
    '1.2': plain({
      name: contact?.name ?? 'Alix Dubois',
      email: contact?.email ?? 'alix.dubois@example.com',
      phone: '+00 000 000 001',
      language: contact?.language ?? 'en',
      reference,
    }),
    '1.3': { answer: 'NO' },
  };
}

function itemAnswers(items: readonly ExampleItem[], today: string): Answers {
  const pages = items.flatMap((item, index) =>
    Object.entries(oneItem(item, today)).map(
      ([id, value]) => [answerKey(id, { item: index + 1 }), value] as const,
    ),
  );
  return { ...Object.fromEntries(pages), '2.9': { items: items.map((_, index) => index + 1) } };
}

function oneItem(item: ExampleItem, today: string): Answers {
  const functions = item.functions ?? {
    EXTRACT: 'Messages, contacts and location history from smartphones, one device at a time',
    ANALYSE: 'Links between contacts of up to 200 extracted devices',
  };
  const lines = Object.entries(functions).map(([name, text]) => [name.toLowerCase(), text]);
  return {
    '2.1': plain({
      name: item.name ?? 'Phone extraction kit X',
      model: item.model ?? 'PX-4',
      version: item.version ?? '7.2',
      maker: item.maker ?? 'Lumière Analyse Fictive SA',
      description:
        item.description ?? 'Copies the content of unlocked and locked smartphones and searches it.',
      parameters: (item.parameters ?? [
        { key: 'Devices at the same time', value: '1' },
      ]) as unknown as JsonValue,
    }),
    '2.2': plain({
      family: item.family ?? 'DEVICE_EXTRACTION',
      other: item.family === 'OTHER' ? 'Fictional item of another kind' : undefined,
    }),
    '2.3': { forms: item.forms ?? ['GOODS', 'SOFTWARE'], partOfSystem: 'NO' },
    '2.4': plain({
      functions: Object.keys(functions),
      ...Object.fromEntries(lines),
      commercialOnly: item.isCommercialOnly ? 'YES' : 'NO',
      whyNotify: item.isCommercialOnly
        ? 'The fictional customer asked for a written answer of the authority.'
        : undefined,
    }),
    '2.5': { answer: item.covert ?? 'YES' },
    ...(item.covert === 'NO'
      ? {}
      : {
          '2.6': {
            answer: 'YES',
            explanation: 'The kit was developed so that the owner of the device does not notice the copying.',
          },
        }),
    '2.7': { classification: 'NOT_LISTED' },
    '2.8': { when: 'LATER', laterOn: plusDays(today, 10) },
  };
}

function misuseAnswers({ uses, rights, findings, redFlags }: ExampleOptions, today: string): Answers {
  const named = uses ?? ['SERIOUS_HR'];
  return {
    ...signAnswers(redFlags ?? {}),
    '3.2': plain({
      uses: named,
      rights: named.includes('SERIOUS_HR') ? (rights ?? ['PRIVACY', 'EXPRESSION']) : undefined,
    }),
    '3.3': {
      findings:
        findings ??
        'In talks the fictional customer said that phones taken at demonstrations would be read. We are fairly sure; we do not know how often this happens.',
    },
    '3.4': { awareOn: plusDays(today, -20) },
  };
}

function signAnswers(redFlags: Readonly<Record<string, string>>): Answers {
  const pages = CATALOGUE.followUps.flatMap(({ id, repeat }): readonly (readonly [string, AnswerValue])[] => {
    if (repeat?.per !== 'SIGN') return [];
    const present = repeat.signs.filter((sign) => Object.hasOwn(redFlags, sign));
    return [
      [repeat.of, { signs: present.length === 0 ? ['NONE'] : present }],
      ...present.map((sign) => [answerKey(id, { sign }), { explanation: redFlags[sign] ?? '' }] as const),
    ];
  });
  return Object.fromEntries(pages);
}

function partyAnswers(options: ExampleOptions): Answers {
  const kinds = options.authorityKinds ?? ['POLICE'];
  const others = options.others ?? [];
  const endUser = options.endUser ?? {
    name: 'Interior Security Bureau of Examplia',
    country: options.destination ?? 'KZ',
    address: '5 Fictional Square, Example City',
    registrationNumber: 'EX-0001',
  };
  return {
    '4.1': plain({ destination: options.destination ?? 'KZ', transit: options.transit }),
    '4.2': plain({ ...endUser, role: undefined }),
    '4.3': kinds.length === 0 ? { answer: 'NO' } : { answer: 'YES', kinds },
    '4.4': {
      statedUse: options.endUse ?? 'Investigation of serious crime by trained officers, under a court order.',
    },
    '4.5':
      others.length === 0
        ? { anyone: 'NO' }
        : {
            anyone: 'YES',
            parties: others.map((party) => plain({ ...party, role: party.role ?? 'CONSIGNEE' })),
          },
  };
}

function dealAnswers(options: ExampleOptions, today: string): Answers {
  const risk = options.diversionRisk ?? 'LOW';
  return {
    '4.6': plain({
      sources: ['UN', 'NGO'],
      notes: 'Fictional reports of this year, read before the offer.',
      diversionRisk: risk,
      diversionWhy:
        risk === 'HIGH' ? 'The fictional customer resells equipment to its neighbours.' : undefined,
    }),
    '4.8': { answer: 'NO', reason: 'It has been requested and not yet arrived.' },
    '4.9': {
      value: options.value ?? 250_000,
      currency: options.currency ?? 'EUR',
      quantity: options.quantity ?? 12,
      unit: options.unit ?? 'licences',
      stage: options.stage ?? 'OFFER',
      timing: 'PLANNED',
      plannedOn: plusDays(today, 90),
    },
    '4.10': { answer: 'NO' },
    '5.1': { inPlace: options.safeguards ?? ['USE_LOGS', 'END_USE_CLAUSE', 'POLICY'] },
    ...(options.items?.some(({ family }) => family === 'INTRUSION' || family === 'INTERCEPTION')
      ? { '5.2': { explanation: 'Each use is logged, and the fictional maker reads the logs once a month.' } }
      : {}),
    '5.3': { intention: 'WAIT' },
  };
}
