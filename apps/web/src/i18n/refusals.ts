import { msg, type Message, type MessageValues } from './messages';

/** A refusal as it crosses the wire. */
export interface RefusalLike {
  readonly code: string;
  readonly pointer?: string | undefined;
  readonly article?: string | undefined;
  readonly parameters?: Readonly<Record<string, string | number>> | undefined;
}

export type RefusalTexts = Readonly<Record<string, string>>;

const general: RefusalTexts = {
  'kernel.unreachable': 'There is no connection to the service. Try again when it is back',
  'access.not-permitted': 'Your role does not allow this',
  'access.not-signed-in': 'You are not signed in any more. Sign in to go on',
  'access.other-audience': 'This part of the service is not for your role',
  'request.not-found': 'This does not exist, or it is not yours to see',
  'request.malformed': 'Check what you entered',
  'request.repeated': 'This has been sent before',
  'request.too-large': 'This is too large to be sent',
  'request.failed': 'Something went wrong on our side. What you have saved is still there. Try again',
  'request.stale': 'Someone else changed this since you opened it. Look at the new version before you save',
  'request.too-many': 'Too many attempts. Wait a little and try again',
};

const known = new Map<string, Message>();

/**
 * Adds the sentences of a room, in a file of the area called `…-texts.ts` (package.json lists that name among the
 * modules that are kept for their effect), so that an area carries only what it can meet. Placeholders are the
 * refusal's parameters: `{max}`.
 */
export function addRefusalTexts(texts: RefusalTexts): void {
  for (const [code, en] of Object.entries(texts)) known.set(code, { id: `refusal.${code}`, en });
}

addRefusalTexts(general);

const unknown: Message = {
  id: 'refusal.unknown',
  en: 'This was refused (reason {code}). If the reason is not clear to you, give it to the help desk',
};

/** The sentence for a refusal. A code without one is still said, with the code to quote. */
export function refusalText(refusal: RefusalLike): string {
  const message = known.get(refusal.code);
  const values: MessageValues = refusal.parameters ?? {};
  return message === undefined ? msg(unknown, { code: refusal.code }) : msg(message, values);
}

/** `/answers/2.1/name` -> `answers-2.1-name`: the usual id of the field that a JSON pointer means. */
export function fieldIdOf(pointer: string | undefined): string | undefined {
  if (pointer === undefined || pointer === '') return undefined;
  return pointer
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'))
    .join('-');
}

export interface WordedRefusal {
  readonly text: string;
  readonly field?: string;
}

/**
 * Refusals as the error summary and the fields want them. `fieldFor` names the id of the control where it is not
 * the pointer's own.
 */
export function wordRefusals(
  refusals: readonly RefusalLike[],
  fieldFor: (pointer: string | undefined) => string | undefined = fieldIdOf,
): WordedRefusal[] {
  return refusals.map((refusal) => {
    const field = fieldFor(refusal.pointer);
    return { text: refusalText(refusal), ...(field === undefined ? {} : { field }) };
  });
}

/** The text of the first error of a field, for its `error` property. */
export function errorOf(errors: readonly WordedRefusal[], field: string): string | undefined {
  return errors.find((error) => error.field === field)?.text;
}
