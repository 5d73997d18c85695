import { accepted, refused, type Outcome, type Refusal } from '../kernel';
import { LETTER_LANGUAGES, type ClauseName, type LetterLanguage } from './clause-name';
import { ENGLISH } from './data/clauses-en';
import { FRENCH } from './data/clauses-fr';
import { GERMAN } from './data/clauses-de';

/** A sentence of a letter. Raise the version on any change of any of its texts. */
export interface Clause {
  readonly version: number;
  /** Only this library words it: it says what the Regulation makes of the decision. */
  readonly isLocked: boolean;
}

const open = (version: number): Clause => ({ version, isLocked: false });
const locked = (version: number): Clause => ({ version, isLocked: true });

/** Clauses of decision letters. What is not locked, an authority may word in its own way, dated. */
export const CLAUSES: Readonly<Record<ClauseName, Clause>> = {
  title: open(1),
  'language-notice': open(1),
  opening: open(1),
  'notified-heading': open(1),
  notified: locked(1),
  'title.INFORMED': open(1),
  'opening.INFORMED': locked(1),
  'informed-heading': open(1),
  informed: locked(1),
  'decision.INFORMED': locked(1),
  'decision-heading': open(1),
  replaces: locked(1),
  'decision.AUTHORISATION_REQUIRED': locked(1),
  'decision.NO_AUTHORISATION_REQUIRED': locked(1),
  'decision.NOT_CYBER_SURVEILLANCE': locked(1),
  'decision.LISTED_ITEM': locked(1),
  'decision.REDIRECTED': locked(1),
  'effect.AUTHORISATION_REQUIRED': locked(1),
  'effect.NO_AUTHORISATION_REQUIRED': locked(1),
  'effect.NOT_CYBER_SURVEILLANCE': locked(1),
  'effect.LISTED_ITEM': locked(1),
  'effect.REDIRECTED': locked(1),
  'reasons-heading': open(1),
  'hearing-heading': open(1),
  'hearing.STATEMENT': open(1),
  'hearing.NOTHING': open(1),
  'hearing.SILENCE': open(1),
  'intention.title': open(1),
  'intention.opening': open(1),
  'intention-heading': open(1),
  intention: locked(1),
  'invitation-heading': open(1),
  invitation: open(1),
  'remedy-heading': open(1),
  remedy: open(1),
  'remedy.OBJECTION': open(1),
  'remedy.COURT': open(1),
};

export const CLAUSE_NAMES = Object.keys(CLAUSES) as readonly ClauseName[];

/** The library's texts by language. */
export const CLAUSE_TEXTS: Readonly<Record<LetterLanguage, Readonly<Record<ClauseName, string>>>> = {
  en: ENGLISH,
  fr: FRENCH,
  de: GERMAN,
};

/** The language that a letter can be written in for a reader who asked for `wanted`: English where there is no other. */
export function letterLanguage(wanted: string): LetterLanguage {
  return LETTER_LANGUAGES.find((language) => language === wanted) ?? 'en';
}

/** Names in braces, in order of appearance, each once. */
export function variablesIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name))];
}

/** A clause in an authority's own words, as in force on a day. */
export interface ClauseWording {
  readonly clause: ClauseName;
  readonly language: LetterLanguage;
  /** Counted per authority, clause and language. */
  readonly version: number;
  readonly text: string;
}

/**
 * May an authority word this clause so? Refuses `clause.locked`, `clause.text-missing`, `clause.variable-unknown` and
 * `clause.variable-missing` (with the variable): own words must say all that the library's text says by variables.
 * Source: design 4.7; ux 5.5 (locked clauses, all variables filled).
 */
export function checkWording(clause: ClauseName, text: string): Outcome<string> {
  const known = variablesIn(CLAUSE_TEXTS.en[clause]);
  const used = variablesIn(text);
  const about = (code: string, variable: string): Refusal => ({
    code,
    field: '/text',
    parameters: { variable },
  });
  const refusals: Refusal[] = [
    ...(CLAUSES[clause].isLocked ? [{ code: 'clause.locked', field: '/clause' }] : []),
    ...(text.trim() === '' ? [{ code: 'clause.text-missing', field: '/text' }] : []),
    ...used.filter((name) => !known.includes(name)).map((name) => about('clause.variable-unknown', name)),
    ...known.filter((name) => !used.includes(name)).map((name) => about('clause.variable-missing', name)),
  ];
  return refusals.length ? refused(...refusals) : accepted(text.trim());
}
