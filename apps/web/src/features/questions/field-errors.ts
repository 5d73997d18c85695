import { refusalMessage } from '@article5/contracts/questions';
import { fmt } from '../../i18n/format';
import { msg } from '../../i18n/messages';
import { refusalText } from '../../i18n/refusals';
import type { FieldError } from '../../ui';

/** A refusal of the rules (`field`) or of the server (`pointer`). */
export interface AnswerRefusal {
  readonly code: string;
  readonly field?: string | undefined;
  readonly pointer?: string | undefined;
  readonly parameters?: Readonly<Record<string, string | number>> | undefined;
}

/** Values inside these are told apart by the list itself, so an error leads to the field. */
function tokensOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/**
 * Id of the control that a pointer means: `/4.3/kinds/0` is `kinds`, `/4.5/parties/1/name` is `parties-1-name`,
 * a whole page (`/4.3`) is its first field.
 */
export function controlOf(pointer: string, firstField: string): string {
  const [, name, index, inner] = tokensOf(pointer);
  if (name === undefined) return firstField;
  return index !== undefined && inner !== undefined ? `${name}-${index}-${inner}` : name;
}

function shownParameters(parameters: AnswerRefusal['parameters']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(parameters ?? {}).map(([name, value]) => [
      name,
      typeof value === 'number'
        ? fmt.number(value)
        : /^\d{4}-\d{2}-\d{2}$/.test(value)
          ? fmt.date(value)
          : value,
    ]),
  );
}

/** The sentence of a refusal of the form's rules: the field's own words where it has them. */
export function answerRefusalText(refusal: AnswerRefusal): string {
  const field = refusal.field ?? refusal.pointer;
  const message = refusalMessage({ code: refusal.code, ...(field === undefined ? {} : { field }) });
  const { code, pointer, parameters } = refusal;
  return message === undefined
    ? refusalText({ code, pointer, parameters })
    : msg(message, shownParameters(parameters));
}

/** Refusals as the error summary and the fields of one page want them; each sentence once per field. */
export function answerErrors(refusals: readonly AnswerRefusal[], firstField: string): readonly FieldError[] {
  const found = new Map<string, FieldError>();
  for (const refusal of refusals) {
    const pointer = refusal.field ?? refusal.pointer;
    const field = pointer === undefined ? undefined : controlOf(pointer, firstField);
    const text = answerRefusalText(refusal);
    if (!found.has(`${field ?? ''} ${text}`)) found.set(`${field ?? ''} ${text}`, { text, field });
  }
  return [...found.values()];
}
