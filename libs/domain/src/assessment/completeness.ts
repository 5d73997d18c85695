import type { Refusal } from '../kernel';
import type { Assessment } from './assessment';
import {
  CONSIDERATIONS,
  DEFINITION_ELEMENTS,
  LETTER_OF_CONSIDERATION,
  type DefinitionElement,
} from './heads';

/** How Annex I writes an entry: category, group, number and points, for example `5A001.j`. */
export const ANNEX_I_ENTRY = /^[0-9][A-E][0-9]{3}(\.[a-z0-9]+)*$/;

/** Which finding a decision rests on: the two of Art 5(2) on the four texts, the others on one of their own. */
export type FindingNeeded = 'ARTICLE_15' | 'NOT_CYBER_SURVEILLANCE' | 'LISTED_ITEM' | 'NONE';

/**
 * Everything that the assessment still lacks for a decision, or that speaks against it; empty when complete.
 * ARTICLE_15: all four texts of Art 15(1) (`assessment.consideration-missing`), and nothing found that sends the
 * case elsewhere (`assessment.item-is-listed`, `assessment.element-not-met`). NOT_CYBER_SURVEILLANCE: each of the
 * five elements answered, one of them NO with its finding, and Arts 4, 9 and 10 looked at
 * (`assessment.element-missing`, `assessment.no-element-fails`, `assessment.finding-missing`,
 * `assessment.other-articles-unchecked`). LISTED_ITEM: listed, entry and finding (`assessment.not-found-listed`,
 * `assessment.entry-missing`, `assessment.entry-malformed`, `assessment.finding-missing`). Pointers lead into the assessment.
 * Source: Art 15(1), Art 2(20), Art 3.
 */
export function missingFrom(assessment: Assessment, needed: FindingNeeded): readonly Refusal[] {
  switch (needed) {
    case 'ARTICLE_15':
      return [...missingConsiderations(assessment), ...otherRoutes(assessment)];
    case 'NOT_CYBER_SURVEILLANCE':
      return missingElements(assessment);
    case 'LISTED_ITEM':
      return missingListing(assessment);
    case 'NONE':
      return [];
  }
}

function missingConsiderations({ considerations }: Assessment): readonly Refusal[] {
  return CONSIDERATIONS.filter((name) => isBlank(considerations[name])).map((name) => ({
    code: 'assessment.consideration-missing',
    field: `/assessment/considerations/${name}`,
    article: `15(1)(${LETTER_OF_CONSIDERATION[name]})`,
    parameters: { consideration: name },
  }));
}

/** A listed item goes by Art 3, one outside the definition by R-007: no Art 5(2) decision may be stored (A3). */
function otherRoutes({ annexI, elements }: Assessment): readonly Refusal[] {
  const listed: Refusal = {
    code: 'assessment.item-is-listed',
    field: '/assessment/annexI/listed',
    article: '3(1)',
  };
  return [
    ...(annexI.listed === 'YES' ? [listed] : []),
    ...DEFINITION_ELEMENTS.filter((name) => elements[name].met === 'NO').map((name) =>
      elementRefusal('assessment.element-not-met', name, 'met'),
    ),
  ];
}

function missingElements({ elements, otherArticles }: Assessment): readonly Refusal[] {
  const unanswered = DEFINITION_ELEMENTS.filter((name) => elements[name].met === null);
  const failing = DEFINITION_ELEMENTS.filter((name) => elements[name].met === 'NO');
  const none: Refusal = {
    code: 'assessment.no-element-fails',
    field: '/assessment/elements',
    article: '2(20)',
  };
  return [
    ...unanswered.map((name) => elementRefusal('assessment.element-missing', name, 'met')),
    ...(failing.length ? [] : [none]),
    ...failing
      .filter((name) => isBlank(elements[name].finding))
      .map((name) => elementRefusal('assessment.finding-missing', name, 'finding')),
    ...(otherArticles.checked && !isBlank(otherArticles.finding)
      ? []
      : [{ code: 'assessment.other-articles-unchecked', field: '/assessment/otherArticles/finding' }]),
  ];
}

function missingListing({ annexI }: Assessment): readonly Refusal[] {
  const at = (name: string) => `/assessment/annexI/${name}`;
  return [
    ...(annexI.listed === 'YES' ? [] : [{ code: 'assessment.not-found-listed', field: at('listed') }]),
    ...(isBlank(annexI.entry) ? [{ code: 'assessment.entry-missing', field: at('entry') }] : []),
    ...(isBlank(annexI.entry) || ANNEX_I_ENTRY.test(annexI.entry)
      ? []
      : [{ code: 'assessment.entry-malformed', field: at('entry') }]),
    ...(isBlank(annexI.finding) ? [{ code: 'assessment.finding-missing', field: at('finding') }] : []),
  ];
}

function elementRefusal(code: string, element: DefinitionElement, part: string): Refusal {
  return {
    code,
    field: `/assessment/elements/${element}/${part}`,
    article: '2(20)',
    parameters: { element },
  };
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}
