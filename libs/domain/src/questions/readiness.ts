import type { Answers, QuestionProfile } from './answers';
import { CATALOGUE } from './catalogue';
import { isEmpty, ownValue } from './json';
import type { Message } from './question';

/**
 * Where a would-be notifier should go. AUTHORISATION_INSTEAD: listed item, Art 3. OTHER_RULES: no export.
 * INFORMED: an authority has told the exporter, Art 5(1). SUSPICION: only suspicion, Art 5(3) where national law
 * has it. NOTIFY: Art 5(2). INCOMPLETE: a question that matters is open.
 */
export type ReadinessRoute =
  'NOTIFY' | 'AUTHORISATION_INSTEAD' | 'OTHER_RULES' | 'INFORMED' | 'SUSPICION' | 'INCOMPLETE';

/** What the readiness check answers. */
export interface Readiness {
  readonly route: ReadinessRoute;
  /** The result in words, and the article it rests on. */
  readonly headline: Message;
  readonly explanation: Message;
  readonly article?: string;
  /** Whether a notification can be started in the portal. */
  readonly mayNotify: boolean;
  /** The classification is open: question 2.7 will ask. */
  readonly isClassificationOpen: boolean;
  /** ISO code of R4, when answered. */
  readonly memberState?: string;
  /** What to have at hand; empty when there is nothing to notify. */
  readonly papers: readonly Message[];
  /** Readiness questions without an answer. */
  readonly unanswered: readonly string[];
}

interface RouteTexts {
  readonly headline: Message;
  readonly explanation: Message;
  readonly article?: string;
}

function texts(route: string, headline: string, explanation: string, article?: string): RouteTexts {
  return {
    headline: { id: `readiness.${route}.headline`, en: headline },
    explanation: { id: `readiness.${route}.explanation`, en: explanation },
    ...(article === undefined ? {} : { article }),
  };
}

/** The results in words. Source: Art 3, 5(1), 5(2), 5(3) of Regulation (EU) 2021/821. */
export const READINESS_TEXTS: Readonly<Record<ReadinessRoute, RouteTexts>> = {
  NOTIFY: texts(
    'NOTIFY',
    'You can notify this export',
    'Gather the papers below, then start the notification. You can leave it and come back.',
    'Art 5(2)',
  ),
  AUTHORISATION_INSTEAD: texts(
    'AUTHORISATION_INSTEAD',
    'You need an authorisation instead',
    'Items listed in Annex I need an export authorisation. Apply to your authority; a notification under Article 5 does not replace it.',
    'Art 3',
  ),
  OTHER_RULES: texts(
    'OTHER_RULES',
    'This is not an export',
    'Article 5 is about exports from the Union. Other rules, for example on transfers or technical assistance, may apply.',
    'Art 2(2)',
  ),
  INFORMED: texts(
    'INFORMED',
    'You need an authorisation',
    'If an authority has told you that the item may be intended for such a use, the export needs an authorisation. Answer that authority.',
    'Art 5(1)',
  ),
  SUSPICION: texts(
    'SUSPICION',
    'It depends on the law of your Member State',
    'Some Member States ask exporters to notify a suspicion as well. Elsewhere you may ask your authority.',
    'Art 5(3)',
  ),
  INCOMPLETE: texts('INCOMPLETE', 'Answer the questions above', 'Then you see what you need.'),
};

const PAPER_TEXTS = {
  dataSheet: 'Data sheet or technical description of each item',
  endUser: 'Name, address and registration number of the end user and of everyone else involved',
  endUse: 'What the end user says about the use; an end-use statement if there is one',
  deal: 'Offer or contract: value, quantity, planned date of export',
  findings: 'Notes of your due diligence: what you found, when, and from which sources',
  safeguards: 'What you have done, or plan, to prevent misuse',
  classification: 'Your classification against Annex I, or the data to make one',
} as const;

/** The papers to gather, as messages. */
export const PAPERS: Readonly<Record<keyof typeof PAPER_TEXTS, Message>> = withPaperIds();

function withPaperIds(): Readonly<Record<keyof typeof PAPER_TEXTS, Message>> {
  const named = Object.entries(PAPER_TEXTS).map(([name, en]) => [name, { id: `paper.${name}`, en }]);
  return Object.fromEntries(named) as Readonly<Record<keyof typeof PAPER_TEXTS, Message>>;
}

/**
 * The route for the readiness answers R1-R4. `profile` is that of the Member State in R4, when known; without it
 * a suspicion is not promised to be notifiable. Pure, stores nothing. Source.
 */
export function readiness(answers: Answers, profile?: QuestionProfile): Readiness {
  const read = (key: string, field: string) => ownValue(ownValue(answers, key), field);
  const memberState = read('R4', 'country');
  const route = routeFor(read);
  const mayNotify = route === 'NOTIFY' || (route === 'SUSPICION' && profile?.suspicionNotified === true);
  const isClassificationOpen = read('R1', 'answer') === 'UNKNOWN';
  const { classification, ...always } = PAPERS;
  return {
    route,
    ...READINESS_TEXTS[route],
    mayNotify,
    isClassificationOpen,
    ...(typeof memberState === 'string' && memberState !== '' ? { memberState } : {}),
    papers: mayNotify ? [...Object.values(always), ...(isClassificationOpen ? [classification] : [])] : [],
    unanswered: CATALOGUE.readiness.map(({ id }) => id).filter((id) => isEmpty(ownValue(answers, id))),
  };
}

function routeFor(read: (key: string, field: string) => unknown): ReadinessRoute {
  if (read('R1', 'answer') === 'YES') return 'AUTHORISATION_INSTEAD';
  if (read('R2', 'answer') === 'NO') return 'OTHER_RULES';
  const isKnown =
    ['YES', 'NO', 'UNKNOWN'].includes(read('R1', 'answer') as string) && read('R2', 'answer') === 'YES';
  const reason = read('R3', 'reason');
  if (reason === 'TOLD') return 'INFORMED';
  if (!isKnown || typeof read('R4', 'country') !== 'string') return 'INCOMPLETE';
  if (reason === 'SUSPECT') return 'SUSPICION';
  return reason === 'FOUND' || reason === 'NOT_SURE' ? 'NOTIFY' : 'INCOMPLETE';
}
