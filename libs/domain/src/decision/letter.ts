import { canonicalText } from '../ledger';
import { CLAUSES, type ClauseName } from './clauses';
import type { DecisionOutcome, LegalBasis } from './outcome';
import { REASON_CATALOGUE, type Reason } from './reason';

/** One block of a letter; `clause` is `<name>@<version>` of the clause it came from, null for officers' words. */
export interface LetterBlock {
  readonly kind: 'HEADING' | 'PARAGRAPH' | 'LIST';
  readonly clause: string | null;
  /** One text; for a LIST one per entry. */
  readonly texts: readonly string[];
}

/** The text of a letter: the one source of its HTML, its PDF and its hash. */
export interface Letter {
  readonly language: string;
  readonly title: string;
  readonly blocks: readonly LetterBlock[];
}

/** What the letter of a decision says, besides its clauses. */
export interface LetterFacts {
  readonly reference: string;
  readonly authorityName: string;
  readonly exporterName: string;
  /** Calendar date in the authority's zone. */
  readonly receivedOn: string;
  readonly version: number;
  readonly itemNames: readonly string[];
  readonly endUserName: string;
  /** ISO 3166-1 alpha-2. */
  readonly destination: string;
  readonly outcome: DecisionOutcome;
  readonly legalBasis: LegalBasis;
  readonly reasons: readonly Reason[];
  readonly remarks?: string;
  /** Name of the competent authority, for a redirection. */
  readonly targetAuthorityName?: string;
  /** Entry of Annex I, for a listed item. */
  readonly annexIEntry?: string;
}

const LANGUAGE = 'en';

/**
 * The letter of a decision, in order: what was notified, the decision, what follows from it, the reasons (each
 * with its conclusion; evidence stays in the file), the officer's remarks, remedies. The day of issue, the names of
 * who decided and the seal are no part of the text: they come with approval. Source; design 4.8.
 */
export function decisionLetter(facts: LetterFacts): Letter {
  const say = clauseWriter(facts);
  const remarks = paragraphsOf(facts.remarks ?? '');
  return {
    language: LANGUAGE,
    title: say('TITLE', 'title').texts[0] ?? '',
    blocks: [
      say('PARAGRAPH', 'opening'),
      say('HEADING', 'notified-heading'),
      say('PARAGRAPH', 'notified'),
      say('HEADING', 'decision-heading'),
      say('PARAGRAPH', `decision.${facts.outcome}`),
      say('PARAGRAPH', `effect.${facts.outcome}`),
      say('HEADING', 'reasons-heading'),
      { kind: 'LIST', clause: null, texts: reasonLines(facts.reasons) },
      ...remarks.map((text) => ({ kind: 'PARAGRAPH' as const, clause: null, texts: [text] })),
      say('HEADING', 'remedy-heading'),
      say('PARAGRAPH', 'remedy'),
    ],
  };
}

/** The text that is hashed (SHA-256) and signed by the approver: RFC 8785 of the letter, with the form's name. */
export function letterCanonicalText(letter: Letter): string {
  return canonicalText({ form: 'article5-letter-1', ...letter });
}

function clauseWriter(facts: LetterFacts) {
  const variables: Readonly<Record<string, string>> = {
    reference: facts.reference,
    authority: facts.authorityName,
    exporter: facts.exporterName,
    receivedOn: longDate(facts.receivedOn),
    version: String(facts.version),
    items: facts.itemNames.join('; '),
    endUser: facts.endUserName,
    destination: countryName(facts.destination),
    basis: BASIS_IN_WORDS[facts.legalBasis],
    target: facts.targetAuthorityName ?? '',
    entry: facts.annexIEntry ?? '',
  };
  return (kind: LetterBlock['kind'] | 'TITLE', name: ClauseName): LetterBlock => {
    const { version, en } = CLAUSES[name];
    const text = en.replace(/\{(\w+)\}/g, (_, variable: string) => variables[variable] ?? '');
    return { kind: kind === 'TITLE' ? 'HEADING' : kind, clause: `${name}@${version}`, texts: [text] };
  };
}

const BASIS_IN_WORDS = {
  ART_5_1: 'Article 5(1)',
  ART_5_2: 'Article 5(2)',
  ART_5_3_NATIONAL: 'Article 5(3) and the national law under it',
  ART_2_20: 'Article 2(20)',
  ART_3: 'Article 3(1)',
  ART_12_2: 'Article 12(2)',
} as const satisfies Record<LegalBasis, string>;

/** Reasons that carry the decision come first; one that was outweighed says so. */
function reasonLines(reasons: readonly Reason[]): readonly string[] {
  const order = { DECISIVE: 0, SUPPORTING: 1, CONTRARY: 2 } as const;
  return [...reasons]
    .sort((one, other) => order[one.weight] - order[other.weight])
    .map(({ code, weight, conclusion }) => {
      const lead = weight === 'CONTRARY' ? 'Considered, and outweighed: ' : '';
      return `${lead}${REASON_CATALOGUE[code].label.en}. ${conclusion.trim()}`;
    });
}

/** Paragraphs of a free text: parted by empty lines, each on one line. */
export function paragraphsOf(text: string): readonly string[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '');
}

/** `24 November 2026`. */
export function longDate(date: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  );
}

function countryName(code: string): string {
  return new Intl.DisplayNames(['en'], { type: 'region' }).of(code) ?? code;
}
