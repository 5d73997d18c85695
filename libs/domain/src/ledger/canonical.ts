import canonicalize from 'canonicalize';

/**
 * The one text that a value has for hashing: JSON Canonicalization Scheme, RFC 8785. The same value gives the
 * same text on every machine and in every release; whoever checks a receipt needs nothing of ours.
 * Throws for a value that JSON cannot hold.
 */
export function canonicalText(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('not a JSON value');
  return text;
}
