import { i18n } from '@lingui/core';
import { useLingui } from '@lingui/react';

/** A text that is data (a question, a code list, a refusal): its id in the catalogue and its English default. */
export interface Message {
  readonly id: string;
  readonly en: string;
}

export type MessageValues = Record<string, unknown>;

/** The text in the language shown, the English default where the catalogue has none. */
export function msg(message: Message, values?: MessageValues): string {
  return i18n._({ id: message.id, message: message.en, ...(values ? { values } : {}) });
}

/** `msg` for components: renders again when the language changes. */
export function useMessage(): typeof msg {
  useLingui();
  return msg;
}
