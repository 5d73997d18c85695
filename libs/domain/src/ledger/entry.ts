/**
 * One entry of an authority's ledger, in the exact form that is hashed. Field names are frozen: the Merkle log
 * that follows takes the same canonical text as its leaf. Holds no personal data and no free text, only salted
 * commitments to them, so erasing them leaves every proof valid. Source: design 5; R-050.
 */
export interface LedgerEntry {
  readonly form: 'article5-ledger-entry-1';
  readonly authority: string;
  /** Position in the authority's ledger, from 1, without gaps. */
  readonly sequence: number;
  readonly action: string;
  readonly kind: string;
  readonly notification: string;
  /** Person id, or null where the portal itself acted. */
  readonly actor: string | null;
  readonly role: string | null;
  /** UTC instant, ISO 8601 with milliseconds. */
  readonly at: string;
  readonly legalBasis: string | null;
  readonly transaction: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** SHA-256 (hex) of the entry before; 64 zeros for the first. */
  readonly previous: string;
}

export const FIRST_PREVIOUS = '0'.repeat(64);
