import type { Messages } from '@lingui/core';
import { parseIcu, type Token } from './icu';

export type CompiledMessage = Exclude<Messages[string], string>;

const plain = new Map<string, CompiledMessage>();

export function compile(message: string, mapText?: (text: string) => string): Token[] {
  try {
    return parseIcu(message, mapText);
  } catch (error) {
    globalThis.reportError(error);
    return [message];
  }
}

/** English messages stay in the source as ICU text; they are compiled once, when first shown. */
export function compileEnglish(message: string): CompiledMessage {
  const known = plain.get(message);
  if (known) return known;
  const compiled = compile(message) as CompiledMessage;
  plain.set(message, compiled);
  return compiled;
}
