import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { letterCanonicalText, type Letter } from '@article5/domain/decision';
import { canonicalText } from '@article5/domain/ledger';
import { canonicalDeclaration, canonicalSubmission } from '@article5/domain/notification';
import {
  readKeptTexts,
  readSignedTexts,
  readStoredVersions,
  type LedgerRow,
  type SignedText,
  type StoredVersion,
} from '@article5/persistence/casework';
import { commitmentTo } from '@article5/persistence/ledger';

/** Acts that wrote a version; one that came from another authority was written by the portal. */
export const SENDS_VERSION: readonly string[] = [
  'SUBMITTED',
  'CASE_OPENED',
  'REDIRECTION_RECEIVED',
  'CLARIFICATION_ANSWERED',
];

export interface EvidenceFault {
  readonly sequence: number;
  readonly what: string;
}

/** What a payload says of one kept text. */
interface Commitment {
  readonly textId: string;
  readonly commitment: string;
}

/** Checks everything outside the ledger that these entries commit to; answers the first fault and how many texts. */
export async function checkEvidence(
  tx: EntityManager,
  authorityId: string,
  rows: readonly LedgerRow[],
): Promise<{ readonly texts: number; readonly fault: EvidenceFault | undefined }> {
  const committed = rows.map((row) => ({ row, commitments: commitmentsIn(row.payload) }));
  const texts = committed.reduce((sum, { commitments }) => sum + commitments.length, 0);
  const fault =
    (await faultOfTexts(tx, authorityId, committed)) ??
    (await faultOfVersions(tx, authorityId, rows)) ??
    (await faultOfSignedTexts(tx, authorityId, rows));
  return { texts, fault };
}

/** Pairs of text id and commitment, as `{ textId, commitment }` or as `<name>Text` beside `<name>Commitment`. */
function commitmentsIn(payload: Readonly<Record<string, unknown>>): readonly Commitment[] {
  return Object.entries(payload).flatMap(([name, value]): readonly Commitment[] => {
    const nested = value as Partial<Commitment> | null;
    if (typeof nested?.textId === 'string' && typeof nested.commitment === 'string') {
      return [{ textId: nested.textId, commitment: nested.commitment }];
    }
    const commitment = name.endsWith('Text') ? payload[name.replace(/Text$/, 'Commitment')] : undefined;
    return typeof value === 'string' && typeof commitment === 'string' ? [{ textId: value, commitment }] : [];
  });
}

async function faultOfTexts(
  tx: EntityManager,
  authorityId: string,
  committed: readonly { readonly row: LedgerRow; readonly commitments: readonly Commitment[] }[],
): Promise<EvidenceFault | undefined> {
  const ids = committed.flatMap(({ commitments }) => commitments.map(({ textId }) => textId));
  if (!ids.length) return undefined;
  const kept = new Map((await readKeptTexts(tx, authorityId, ids)).map((text) => [text.textId, text]));
  for (const { row, commitments } of committed) {
    for (const { textId, commitment } of commitments) {
      const text = kept.get(textId);
      if (!text) return { sequence: row.sequence, what: 'a text it names is gone (erasing keeps the row)' };
      const isHere = text.notificationId === row.notificationId && text.organisationId === row.organisationId;
      if (!isHere)
        return { sequence: row.sequence, what: 'a text it names was moved to another notification' };
      if (text.text === null || text.salt === null) continue;
      if (commitmentTo(text.text, text.salt) !== commitment) {
        return { sequence: row.sequence, what: 'a text it commits to was changed' };
      }
    }
  }
  return undefined;
}

async function faultOfVersions(
  tx: EntityManager,
  authorityId: string,
  rows: readonly LedgerRow[],
): Promise<EvidenceFault | undefined> {
  const sent = rows.filter(({ kind }) => SENDS_VERSION.includes(kind));
  if (!sent.length) return undefined;
  const ids = [...new Set(sent.map(({ notificationId }) => notificationId))];
  const versions = await readStoredVersions(tx, authorityId, ids);
  for (const row of sent) {
    const { sequence } = row;
    const stored = versions.find(
      ({ notificationId, version }) =>
        notificationId === row.notificationId && version === row.payload['version'],
    );
    if (!stored) return { sequence, what: 'the version it sent is gone' };
    const isWhole =
      stored.canonicalSha256 === row.payload['canonicalSha256'] &&
      stored.organisationId === row.organisationId &&
      (stored.submittedBy === row.actorId || row.kind === 'REDIRECTION_RECEIVED') &&
      (stored.salt === null || hashOfVersion(authorityId, stored, stored.salt) === stored.canonicalSha256);
    if (!isWhole) return { sequence, what: 'the version it sent was changed' };
  }
  return undefined;
}

function hashOfVersion(authority: string, stored: StoredVersion, salt: string): string {
  const declaration = { name: stored.declaredBy, role: stored.declarantRole ?? '' };
  const text = canonicalSubmission({
    authority,
    notification: stored.notificationId,
    version: stored.version,
    catalogue: stored.catalogueVersion,
    submittedAt: stored.submittedAt.toISOString(),
    answers: stored.answers,
    attachments: stored.attachments,
    declaration: commitmentTo(canonicalDeclaration(declaration), salt),
    salt,
  });
  return sha256(text);
}

/** Acts by which a decision is issued. */
const ISSUING: readonly string[] = ['DECIDED', 'CORRECTED'];

async function faultOfSignedTexts(
  tx: EntityManager,
  authorityId: string,
  rows: readonly LedgerRow[],
): Promise<EvidenceFault | undefined> {
  const signed = rows.filter(({ kind }) => kind === 'DECISION_PROPOSED' || ISSUING.includes(kind));
  if (!signed.length) return undefined;
  const ids = signed.map(({ payload }) => String(payload['decision']));
  const texts = new Map((await readSignedTexts(tx, authorityId, ids)).map((text) => [text.decisionId, text]));
  for (const row of signed) {
    const text = texts.get(String(row.payload['decision']));
    if (!text) return { sequence: row.sequence, what: 'the decision it names is gone' };
    const isIssued = !ISSUING.includes(row.kind) || text.issuedSha256 !== null;
    if (!isIssued || !isAsSigned(text, row)) {
      return { sequence: row.sequence, what: 'the text that was signed, or its letter, was changed' };
    }
    if (!text.isMarkedRightly || text.correctsDecisionId !== (row.payload['corrects'] ?? null)) {
      return { sequence: row.sequence, what: 'which decision replaces which was changed' };
    }
    const sealed = await sealedProposal(tx, row);
    if (sealed !== undefined && canonicalText(text.grounds) !== sealed) {
      return { sequence: row.sequence, what: 'the reasons that were proposed were changed' };
    }
  }
  return undefined;
}

/** The grounds as they were sealed with the proposal; undefined for other acts, and once erased. */
async function sealedProposal(tx: EntityManager, row: LedgerRow): Promise<string | undefined> {
  const [commitment] = row.kind === 'DECISION_PROPOSED' ? commitmentsIn(row.payload) : [];
  if (!commitment) return undefined;
  const [kept] = await readKeptTexts(tx, row.authorityId, [commitment.textId]);
  if (kept === undefined || kept.text === null) return undefined;
  const { proposed, versions, shownResults } = JSON.parse(kept.text) as SealedProposal;
  const whyWeDiffer = proposed.whyWeDiffer?.trim() || null;
  const remarks = proposed.remarks?.trim() || null;
  return canonicalText({ reasons: proposed.reasons, whyWeDiffer, remarks, versions, shownResults });
}

interface SealedProposal {
  readonly proposed: {
    readonly reasons: unknown;
    readonly whyWeDiffer?: string;
    readonly remarks?: string;
  };
  readonly versions: unknown;
  readonly shownResults: unknown;
}

function isAsSigned(text: SignedText, row: LedgerRow): boolean {
  const signed = row.payload['textSha256'];
  const proposed = text.textSha256 === signed && hashOfLetter(text.letterText) === signed;
  const issued =
    text.issuedSha256 === null || (text.issuedSha256 === signed && hashOfLetter(text.issuedText) === signed);
  return proposed && issued && text.outcome === row.payload['outcome'];
}

function hashOfLetter(letter: unknown): string {
  return sha256(letterCanonicalText(letter as Letter));
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
