import type { Question } from '@article5/contracts/questions';

/** What files on these pages usually are; anything else is for the reader to say. */
const usual: Readonly<Record<string, string>> = {
  '1.3': 'MANDATE',
  '2.8': 'DATA_SHEET',
  '4.8': 'END_USE_STATEMENT',
};

/** The kind to begin with; empty where there is no usual one or the field does not offer it. */
export function usualKind(question: Question, fieldName: string): string {
  const field = question.fields.find(({ name }) => name === fieldName);
  const kind = usual[question.id];
  const isOffered = field?.type === 'ATTACHMENTS' && field.kinds.some(({ value }) => value === kind);
  return isOffered && kind !== undefined ? kind : '';
}
