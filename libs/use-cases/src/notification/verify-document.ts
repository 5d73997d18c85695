import { Injectable } from '@nestjs/common';
import type { VerificationView } from '@article5/contracts/notification';
import { dateIn, readVerificationCode } from '@article5/domain/notification';
import { findVerification } from '@article5/persistence/notification';
import { NOBODY, Transactions } from '@article5/persistence/kernel';
import { Attempts, takeAttempt } from '../identity';
import { notFound } from '../kernel';

/** Tells anyone who has the code of a letter or receipt who issued it, and when; nothing of what it says. */
@Injectable()
export class VerifyDocument {
  constructor(
    private readonly transactions: Transactions,
    private readonly attempts: Attempts,
  ) {}

  /** Refuses `verification.not-found` (no such code, or no code at all) and `request.too-many`. */
  async execute({
    code,
    address,
  }: {
    readonly code: string;
    readonly address: string;
  }): Promise<VerificationView> {
    await takeAttempt(this.attempts.verificationFromAddress, address, 'request.too-many');
    const read = readVerificationCode(code);
    const found =
      read === undefined
        ? undefined
        : await this.transactions.run(NOBODY, (tx) => findVerification(tx, read));
    if (!found) throw notFound('verification');
    const { kind, authorityId, authorityName, timeZone, pdfSha256, replacedAt } = found;
    const issuedAt = found.issuedAt.toISOString();
    return {
      kind,
      authority: { code: authorityId, name: authorityName },
      issuedAt,
      issuedOn: dateIn(timeZone, issuedAt),
      pdfSha256,
      replacedOn: replacedAt === null ? null : dateIn(timeZone, replacedAt.toISOString()),
    };
  }
}
