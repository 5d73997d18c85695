import { compileMessage, type CompiledMessage } from '@lingui/message-utils/compileMessage';
import { filler, withAccents } from './pseudo';

const plain = new Map<string, CompiledMessage>();
const pseudo = new Map<string, CompiledMessage>();

/** English messages stay in the source as ICU text; they are compiled once, when first shown. */
export function compileEnglish(message: string): CompiledMessage {
  const known = plain.get(message);
  if (known) return known;
  const compiled = /[{'#]/.test(message) ? compileMessage(message) : [message];
  plain.set(message, compiled);
  return compiled;
}

/** The pseudo-language is made from the English message, so it is always complete. */
export function compilePseudo(message: string): CompiledMessage {
  const known = pseudo.get(message);
  if (known) return known;
  const compiled = ['[', ...compileMessage(message, withAccents), ` ${filler(message)}]`];
  pseudo.set(message, compiled);
  return compiled;
}
