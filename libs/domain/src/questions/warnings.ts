import type { AnswerKey, Answers } from './answers';
import { canonicalAnswers } from './canonical';
import { ownValue, pointer } from './json';
import { parseKey } from './pages';

/** A note beside an answer that stops nobody; its sentence is in `WARNING_MESSAGES`. */
export interface AnswerWarning {
  readonly code: string;
  /** JSON pointer into the answers. */
  readonly field: string;
  readonly page: AnswerKey;
}

type Check = readonly [question: string, field: string, code: string, applies: (value: unknown) => boolean];

/** Form only, never the number's check digits: national forms differ and the check must not stop anybody. */
const VAT_FORM =
  /^(AT|BE|BG|CY|CZ|DE|DK|EE|EL|ES|FI|FR|HR|HU|IE|IT|LT|LU|LV|MT|NL|PL|PT|RO|SE|SI|SK|XI)[A-Z0-9+*]{2,12}$/;

const CHECKS: readonly Check[] = [
  [
    '1.1',
    'vatNumber',
    'questions.vat-unusual',
    (value) => typeof value === 'string' && !VAT_FORM.test(value.replaceAll(/[\s.-]/g, '')),
  ],
  ['2.3', 'forms', 'questions.services-too', (value) => Array.isArray(value) && value.includes('SERVICE')],
  ['2.4', 'functions', 'questions.outside-scope', (value) => Array.isArray(value) && value.includes('NONE')],
  ['2.4', 'commercialOnly', 'questions.outside-scope', (value) => value === 'YES'],
  ['2.7', 'classification', 'questions.not-classified', (value) => value === 'NOT_DONE'],
  ['4.9', 'timing', 'questions.already-exported', (value) => value === 'EXPORTED'],
];

/** The notes for these answers, in the order of the pages. Source: R-008 for *outside scope*; the rest is ours (D). */
export function warningsOf(answers: Answers): readonly AnswerWarning[] {
  const settled = canonicalAnswers(answers);
  return Object.keys(settled).flatMap((key) =>
    CHECKS.filter(([question]) => parseKey(key)?.question.id === question).flatMap(
      ([, field, code, applies]) =>
        applies(ownValue(settled[key], field)) ? [{ code, field: pointer(key, field), page: key }] : [],
    ),
  );
}
