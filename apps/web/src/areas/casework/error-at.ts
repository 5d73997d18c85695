import { isProblem } from '../../api/problem';
import { refusalText } from '../../i18n/refusals';

/** The `error` of the field that a JSON pointer names, for spreading: refusals land where they belong. */
export function errorAt(error: unknown, pointer: string): { readonly error?: string } {
  const [refusal] = isProblem(error) ? error.at(pointer) : [];
  return refusal === undefined ? {} : { error: refusalText(refusal) };
}
