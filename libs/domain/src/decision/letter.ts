import { canonicalText } from '../ledger';
import { CLAUSE_TEXTS, CLAUSES, letterLanguage, type ClauseWording } from './clause-library';
import type { ClauseName, LetterLanguage } from './clause-name';
import { LETTER_WORDS, REASON_LABELS } from './data/letter-words';
import type { DecisionOutcome, LegalBasis } from './outcome';
import type { Remedy } from './remedy';
import { REASON_CATALOGUE, type Reason } from './reason';

/**
 * One block of a letter; `clause` is `<name>@<version>` of the clause it came from (`<name>@<authority>-<version>` where
 * the authority words it), null for officers' words.
 */
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
  /** Nobody notified: the letter informs the exporter (Art 5(1)). */
  readonly isOwnInitiative?: boolean;
  readonly outcome: DecisionOutcome;
  readonly legalBasis: LegalBasis;
  readonly reasons: readonly Reason[];
  readonly remarks?: string;
  /** Name of the competent authority, for a redirection. */
  readonly targetAuthorityName?: string;
  /** Entry of Annex I, for a listed item. */
  readonly annexIEntry?: string;
  /** ISO 639-1: the language that the exporter asked for (answer 1.2). */
  readonly language: string;
  readonly authorityCode: string;
  /** The authority's own wordings in force. */
  readonly own: readonly ClauseWording[];
  readonly remedy?: Remedy;
  /** Day of the decision that this one replaces, in the authority's zone: then the letter says so. Source: R-050. */
  readonly replacesDecisionOf?: string;
  readonly hearing?: HearingTold;
}

/** How the exporter was heard, as the letter of the decision tells it. Dates are calendar dates. */
export interface HearingTold {
  readonly how: 'STATEMENT' | 'NOTHING' | 'SILENCE';
  readonly sentOn: string;
  readonly dueOn: string;
  readonly answeredOn?: string;
}

/**
 * The letter of a decision, in order: what was notified, the decision, what follows from it, the reasons (each
 * with its conclusion; evidence stays in the file), how the exporter was heard, the officer's remarks, remedies. The day of issue, the names of
 * who decided and the seal are no part of the text: they come with approval. In the exporter's language where the
 * library has it, else in English with a notice. Source; design 4.8.
 */
export function decisionLetter(facts: LetterFacts): Letter {
  const language = letterLanguage(facts.language);
  const say = clauseWriter(facts, language);
  const informs = facts.isOwnInitiative === true;
  const remarks = paragraphsOf(facts.remarks ?? '');
  return {
    language,
    title: say('TITLE', informs ? 'title.INFORMED' : 'title').texts[0] ?? '',
    blocks: [
      ...(language === facts.language ? [] : [say('PARAGRAPH', 'language-notice')]),
      say('PARAGRAPH', informs ? 'opening.INFORMED' : 'opening'),
      say('HEADING', informs ? 'informed-heading' : 'notified-heading'),
      say('PARAGRAPH', informs ? 'informed' : 'notified'),
      say('HEADING', 'decision-heading'),
      ...(facts.replacesDecisionOf === undefined ? [] : [say('PARAGRAPH', 'replaces')]),
      say('PARAGRAPH', informs ? 'decision.INFORMED' : `decision.${facts.outcome}`),
      say('PARAGRAPH', `effect.${facts.outcome}`),
      say('HEADING', 'reasons-heading'),
      { kind: 'LIST', clause: null, texts: reasonLines(facts.reasons, language) },
      ...(facts.hearing === undefined
        ? []
        : [say('HEADING', 'hearing-heading'), say('PARAGRAPH', `hearing.${facts.hearing.how}`)]),
      ...remarks.map((text) => ({ kind: 'PARAGRAPH' as const, clause: null, texts: [text] })),
      say('HEADING', 'remedy-heading'),
      say('PARAGRAPH', facts.remedy?.isConfirmed ? `remedy.${facts.remedy.kind}` : 'remedy'),
    ],
  };
}

/** The text that is hashed (SHA-256) and signed by the approver: RFC 8785 of the letter, with the form's name. */
export function letterCanonicalText(letter: Letter): string {
  return canonicalText({ form: 'article5-letter-1', ...letter });
}

export function clauseWriter(
  facts: LetterFacts & { readonly more?: Readonly<Record<string, string>> },
  language: LetterLanguage,
) {
  const variables: Readonly<Record<string, string>> = { ...variablesOf(facts, language), ...facts.more };
  return (kind: LetterBlock['kind'] | 'TITLE', name: ClauseName): LetterBlock => {
    const own = facts.own.find((wording) => wording.clause === name && wording.language === language);
    const text = own?.text ?? CLAUSE_TEXTS[language][name];
    const filled = text.replace(/\{(\w+)\}/g, (_, variable: string) => variables[variable] ?? '');
    const clause = own ? `${name}@${facts.authorityCode}-${own.version}` : `${name}@${CLAUSES[name].version}`;
    return { kind: kind === 'TITLE' ? 'HEADING' : kind, clause, texts: [filled] };
  };
}

function variablesOf(facts: LetterFacts, language: LetterLanguage): Readonly<Record<string, string>> {
  const { remedy } = facts;
  return {
    reference: facts.reference,
    authority: facts.authorityName,
    exporter: facts.exporterName,
    receivedOn: longDate(facts.receivedOn, language),
    version: new Intl.NumberFormat(LOCALES[language]).format(facts.version),
    items: facts.itemNames.join('; '),
    replacedOn: facts.replacesDecisionOf === undefined ? '' : longDate(facts.replacesDecisionOf, language),
    endUser: facts.endUserName,
    destination: nameOf('region', facts.destination, language),
    basis: LETTER_WORDS[language].basis[facts.legalBasis],
    target: facts.targetAuthorityName ?? '',
    entry: facts.annexIEntry ?? '',
    language: nameOf('language', facts.language, language),
    body: remedy?.body ?? facts.authorityName,
    period: remedy ? periodInWords(remedy, language) : '',
    ...hearingVariables(facts, language),
  };
}

function hearingVariables({ hearing }: LetterFacts, language: LetterLanguage) {
  if (hearing === undefined) return {};
  const { sentOn, dueOn, answeredOn } = hearing;
  return {
    heardOn: longDate(sentOn, language),
    heardUntil: longDate(dueOn, language),
    answeredOn: longDate(answeredOn ?? dueOn, language),
  };
}

/** Reasons that carry the decision come first; one that was outweighed says so. */
export function reasonLines(reasons: readonly Reason[], language: LetterLanguage): readonly string[] {
  const order = { DECISIVE: 0, SUPPORTING: 1, CONTRARY: 2 } as const;
  return [...reasons]
    .sort((one, other) => order[one.weight] - order[other.weight])
    .map(({ code, weight, conclusion }) => {
      const label = language === 'en' ? REASON_CATALOGUE[code].label.en : REASON_LABELS[language][code];
      const lead = weight === 'CONTRARY' ? `${LETTER_WORDS[language].outweighed}${COLONS[language]}` : '';
      return `${lead}${label}. ${conclusion.trim()}`;
    });
}

/** Paragraphs of a free text: parted by empty lines, each on one line. */
export function paragraphsOf(text: string): readonly string[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '');
}

const LOCALES = { en: 'en-GB', fr: 'fr', de: 'de' } as const satisfies Record<LetterLanguage, string>;

/** A colon with its spaces: French puts a narrow one before it. */
const COLONS = { en: ': ', fr: '\u202f: ', de: ': ' } as const satisfies Record<LetterLanguage, string>;

/** `24 November 2026`, `24 novembre 2026`, `24. November 2026`. */
export function longDate(date: string, language: string): string {
  const locale = LOCALES[letterLanguage(language)];
  const instant = new Date(`${date}T00:00:00Z`);
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(instant);
}

/** `2 months`, `2 mois`, `2 Monate`. */
function periodInWords({ count, unit }: Remedy, language: LetterLanguage): string {
  const words = { style: 'unit', unit, unitDisplay: 'long' } as const;
  return new Intl.NumberFormat(LOCALES[language], words).format(count);
}

function nameOf(type: 'region' | 'language', code: string, language: LetterLanguage): string {
  if (code === '') return '';
  return new Intl.DisplayNames([LOCALES[language]], { type }).of(code) ?? code;
}
