import type { MessageDescriptor } from '@lingui/core';
import { useLingui } from '@lingui/react';

/** Says a code in words; a code that is new to this release is shown as it is. */
export function useWord(): (words: Readonly<Record<string, MessageDescriptor>>, code: string) => string {
  const { i18n } = useLingui();
  return (words, code) => {
    const word = words[code];
    return word === undefined ? code : i18n._(word);
  };
}
