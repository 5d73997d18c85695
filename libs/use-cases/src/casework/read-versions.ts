import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ChangedAnswer, VersionInfo } from '@article5/contracts/casework';
import type { Actor } from '@article5/domain/identity';
import { diffVersions, type Answers } from '@article5/domain/questions';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { findSentVersion, type CaseRow } from '@article5/persistence/notification';
import { notFound } from '../kernel';
import { readableCase } from '../notification';

/** A version with its answers. */
export type VersionWithAnswers = VersionInfo & { answers: Answers };

/** Answers of one version, and what changed between two. */
@Injectable()
export class ReadVersions {
  constructor(private readonly transactions: Transactions) {}

  execute(
    actor: Actor,
    command: { readonly reference: string; readonly version: number },
  ): Promise<VersionWithAnswers> {
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const { found } = await readableCase(tx, actor, 'case.read', command.reference);
      return versionOf(tx, found, command.version);
    });
  }

  compare(
    actor: Actor,
    command: { readonly reference: string; readonly from: number; readonly to: number },
  ): Promise<{ from: VersionWithAnswers; to: VersionWithAnswers; changes: ChangedAnswer[] }> {
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const { found } = await readableCase(tx, actor, 'case.read', command.reference);
      const from = await versionOf(tx, found, command.from);
      const to = await versionOf(tx, found, command.to);
      const changes = diffVersions(from.answers, to.answers);
      return {
        from,
        to,
        changes: changes.map(({ key, kind, fields }) => ({
          answerKey: key,
          change: kind,
          fields: [...fields],
        })),
      };
    });
  }
}

export async function versionOf(
  tx: EntityManager,
  found: CaseRow,
  version: number,
): Promise<VersionWithAnswers> {
  const sent = await findSentVersion(tx, found, version);
  if (!sent) throw notFound('version');
  const { catalogueVersion, canonicalSha256, declaredBy, answers, submittedAt } = sent;
  const at = submittedAt.toISOString();
  return { version, catalogueVersion, canonicalSha256, declaredBy, answers, submittedAt: at };
}
