import type { MessageKind } from './kinds';

/** A text for one and a text for any other number; `{count}` is filled in. */
export interface Counted {
  readonly one: string;
  readonly other: string;
}

/** Texts of mails. None of them says of whom or of what. Our own words. */
export interface MailWords {
  readonly subject: string;
  readonly closing: string;
  /** What there is, for each kind. */
  readonly kinds: Readonly<Record<MessageKind, string>>;
  readonly digest: {
    readonly subject: Counted;
    readonly waiting: Counted;
    readonly needsMe: string;
    readonly information: string;
    readonly more: Counted;
    readonly all: string;
    readonly settings: string;
  };
}
