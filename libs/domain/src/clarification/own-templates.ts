import { accepted, refused, type Outcome, type Refusal } from '../kernel';
import { parseKey } from '../questions';
import {
  QUESTION_TEMPLATES,
  TEMPLATE_LANGUAGES,
  type QuestionTemplate,
  type TemplateLanguage,
} from './templates';

/** Words of a ready question, and the question of the form that it is about. */
export interface TemplateWords {
  readonly about: string;
  readonly text: Readonly<Record<TemplateLanguage, string>>;
}

/** A version of a ready question, written by an authority. */
export interface TemplateVersion extends TemplateWords {
  /** Id of a question that comes with the portal, whose words it replaces; or an id of its own. */
  readonly code: string;
  readonly version: number;
  readonly validFrom: string;
  readonly isRetired: boolean;
  readonly isWithdrawn: boolean;
}

export const LONGEST_TEMPLATE = 4000;

/**
 * Whether words can stand as a ready question from a day on. Refuses `template.about-unknown`, `template.text-missing`,
 * `template.text-too-long`, `template.day-malformed`, `template.day-behind`.
 */
export function checkTemplate(
  asked: TemplateWords & { readonly validFrom: string },
  today: string,
): Outcome<TemplateWords> {
  const refusals: Refusal[] = [];
  if (!(parseKey(asked.about) ?? parseKey(`${asked.about}.item-1`))) {
    refusals.push({ code: 'template.about-unknown', field: '/about' });
  }
  for (const language of TEMPLATE_LANGUAGES) {
    const field = `/text/${language}`;
    const { length } = asked.text[language].trim();
    if (length === 0) refusals.push({ code: 'template.text-missing', field, parameters: { language } });
    if (length > LONGEST_TEMPLATE) {
      refusals.push({ code: 'template.text-too-long', field, parameters: { max: LONGEST_TEMPLATE } });
    }
  }
  refusals.push(...refusalsOfFirstDay(asked.validFrom, today));
  if (refusals.length > 0) return refused(...refusals);
  const { en, fr, de } = asked.text;
  return accepted({ about: asked.about, text: { en: en.trim(), fr: fr.trim(), de: de.trim() } });
}

/** Refusals of a first day that is none or has gone by; today is a first day too. */
export function refusalsOfFirstDay(day: string, today: string): readonly Refusal[] {
  const field = '/validFrom';
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day));
  if (!isDay) return [{ code: 'template.day-malformed', field }];
  return day < today ? [{ code: 'template.day-behind', field, parameters: { today } }] : [];
}

/** Whether a version can be taken back: its first day is ahead. Refuses `template.in-force-already`, `template.withdrawn-already`. */
export function mayWithdraw(version: TemplateVersion, today: string): Outcome<true> {
  if (version.isWithdrawn) return refused({ code: 'template.withdrawn-already' });
  return version.validFrom > today ? accepted(true) : refused({ code: 'template.in-force-already' });
}

/** The version of a code that is in force on a day; undefined where the portal's own words are, or nothing. */
export function versionOn(
  versions: readonly TemplateVersion[],
  code: string,
  day: string,
): TemplateVersion | undefined {
  return versions
    .filter((one) => one.code === code && !one.isWithdrawn && one.validFrom <= day)
    .sort((a, b) =>
      a.validFrom === b.validFrom ? a.version - b.version : a.validFrom < b.validFrom ? -1 : 1,
    )
    .at(-1);
}

/** What officers are offered on a day: the portal's questions, in the authority's words where it has some, and its own. */
export function readyQuestions(
  versions: readonly TemplateVersion[],
  day: string,
): readonly QuestionTemplate[] {
  const shipped = QUESTION_TEMPLATES.map(({ id }) => id);
  const own = [...new Set(versions.map(({ code }) => code))].filter((code) => !shipped.includes(code));
  return [...shipped, ...own].flatMap((code) => {
    const version = versionOn(versions, code, day);
    if (version) return version.isRetired ? [] : [{ id: code, about: version.about, text: version.text }];
    return QUESTION_TEMPLATES.filter(({ id }) => id === code);
  });
}
