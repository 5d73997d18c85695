import type { Refusal } from '../kernel';
import { CATALOGUE } from './catalogue';
import { parseKey } from './pages';
import type { Field, Message, RowField } from './question';
import { PAPERS, READINESS_TEXTS } from './readiness';

/** What each refusal of this room says when no field has words of its own. Placeholders are its parameters. */
const REFUSAL_TEXTS: Readonly<Record<string, string>> = {
  'answer-missing': 'Answer this question',
  'answer-too-big': 'This answer is too big to be saved. Shorten it or add it as a document',
  'date-in-future': 'The date must not be after {latest}',
  'date-in-past': 'The date must not be before {earliest}',
  'date-too-early': 'The date must not be before {earliest}. Check the year',
  'destination-in-union': 'Choose a country outside the Union. A transfer inside the Union is not an export',
  duplicate: 'The same entry is there twice. Remove one',
  'exclusive-option': 'Tick either “none” or the others, not both',
  malformed: 'Check how this is written',
  'not-a-date': 'Enter a date that exists, with day, month and year',
  'not-a-member-state': 'Choose a Member State of the Union',
  'not-a-number': 'Enter a number',
  'not-an-option': 'Choose one of the answers offered',
  'option-not-offered': 'The law of your Member State does not offer this answer. Choose another',
  'range-reversed': 'The highest figure must not be below the lowest',
  'safeguard-twice': 'A safeguard is either in place or planned. Untick one of the two',
  'sign-not-explained': 'Explain what you know about this warning sign',
  'sign-twice': 'A sign cannot both apply and be unchecked. Untick one of the two',
  'suspicion-not-notifiable':
    'Your Member State does not take notifications of a suspicion. Ask your authority',
  'text-unreadable': 'This contains characters that cannot be stored. Type it again',
  'too-large': 'Enter {max} or less',
  'too-long': 'Shorten this to {max} characters or less. It has {length}',
  'too-many': 'Give {max} or fewer',
  'too-many-decimals': 'Enter at most {max} decimal places',
  'too-short': 'Write at least {min} characters',
  'too-small': 'Enter {min} or more',
  'unknown-code': 'Choose an entry of the list',
  'unknown-country': 'Choose a country of the list',
  'unknown-field': 'This question has no such field',
  'unknown-question': 'The form has no such question',
  'use-missing': 'Name at least one of the three uses. A notification under Article 5(2) needs one',
  'wrong-type': 'Give this answer in the form that the question asks for',
};

/** Notes that stop nobody. */
const WARNING_TEXTS: Readonly<Record<string, string>> = {
  'already-exported':
    'You say that it has already been exported. The duty to notify is before the export. Send the notification all the same',
  'not-classified':
    'You have not classified the item. If it is listed in Annex I, it needs an authorisation instead',
  'outside-scope': 'This item is probably outside Article 5. You may still notify it',
  'services-too': 'The rules on technical assistance may apply as well',
  'vat-unusual': 'The VAT number does not look like one of the Union. Check it; you can still continue',
};

function messagesFrom(
  texts: Readonly<Record<string, string>>,
  prefix: string,
): Readonly<Record<string, Message>> {
  return Object.fromEntries(
    Object.entries(texts).map(([name, en]) => [`questions.${name}`, { id: `${prefix}.${name}`, en }]),
  );
}

/** By refusal code (`questions.too-long`). */
export const REFUSAL_MESSAGES = messagesFrom(REFUSAL_TEXTS, 'refusal.questions');
/** By warning code (`questions.not-classified`). */
export const WARNING_MESSAGES = messagesFrom(WARNING_TEXTS, 'warning.questions');

/**
 * The sentence for a refusal of this room: the field's own words where it has them ("Say whether …"), else those
 * of the code. The refusal's `parameters` fill the placeholders.
 */
export function refusalMessage(refusal: Refusal): Message | undefined {
  const field = fieldAt(refusal.field ?? '');
  if (refusal.code === 'questions.answer-missing' && field?.missing !== undefined) return field.missing;
  if (refusal.code === 'questions.malformed' && field !== undefined && 'malformed' in field) {
    return field.malformed ?? REFUSAL_MESSAGES[refusal.code];
  }
  return REFUSAL_MESSAGES[refusal.code];
}

/** The field that a refusal's pointer names; for a whole page its first field. */
function fieldAt(pointer: string): Field | RowField | undefined {
  const [, key = '', ...names] = pointer
    .split('/')
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
  const fields = parseKey(key)?.question.fields ?? [];
  const [name, , inner] = names;
  if (name === undefined) return fields[0];
  const field = fields.find((candidate) => candidate.name === name);
  return field?.type === 'LIST' && inner !== undefined
    ? field.fields.find((part) => part.name === inner)
    : field;
}

/** Every message of the form, each id once, sorted by id: the source of the translation catalogue. */
export function allMessages(): readonly Message[] {
  const found = new Map<string, Message>();
  collect([CATALOGUE, READINESS_TEXTS, PAPERS, REFUSAL_MESSAGES, WARNING_MESSAGES], found);
  return [...found.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
}

function collect(value: unknown, found: Map<string, Message>): void {
  if (typeof value !== 'object' || value === null) return;
  if ('id' in value && 'en' in value) {
    const message = value as Message;
    found.set(message.id, { id: message.id, en: message.en });
    return;
  }
  for (const inner of Object.values(value)) collect(inner, found);
}
