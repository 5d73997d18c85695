import { Injectable } from '@nestjs/common';
import type { AssessmentView } from '@article5/contracts/assessment';
import { evidenceRefusals, type Assessment } from '@article5/domain/assessment';
import type { Actor } from '@article5/domain/identity';
import { Refused } from '@article5/domain/kernel';
import type { NotificationStatus } from '@article5/domain/notification';
import { addAssessmentRevision, readAssessment } from '@article5/persistence/assessment';
import { listAttachments } from '@article5/persistence/notification';
import { findPerson } from '@article5/persistence/identity';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { Clock } from '../kernel';
import { openCase } from '../notification';

export interface SaveAssessmentCommand {
  readonly reference: string;
  /** The revision that was read (`If-Match`); absent is refused. */
  readonly revision: string | undefined;
  readonly content: Assessment;
}

/** Findings can be written while the case is assessed, waits for the exporter, or its decision is corrected; a proposal freezes them. */
export const ASSESSABLE: readonly NotificationStatus[] = [
  'UNDER_ASSESSMENT',
  'AWAITING_EXPORTER',
  'CORRECTING',
];

/**
 * Saves a revision of the assessment. Refuses `assessment.changed-meanwhile` (412) when somebody saved since it was
 * read, so that no finding is overwritten unseen, and as `evidenceRefusals`. Source: design 4.6.
 */
@Injectable()
export class SaveAssessment {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, command: SaveAssessmentCommand): Promise<AssessmentView> {
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const { officer, found } = await openCase(tx, actor, 'case.assess', command.reference);
      if (!ASSESSABLE.includes(found.status)) {
        const parameters = { status: found.status };
        throw new Refused([{ code: 'assessment.not-in-this-status', parameters }], 'CONFLICT');
      }
      const newest = await readAssessment(tx, found);
      if (command.revision === undefined) {
        throw new Refused([{ code: 'assessment.revision-missing' }], 'MALFORMED');
      }
      if (command.revision !== String(newest.revision)) {
        const parameters = { revision: newest.revision };
        throw new Refused([{ code: 'assessment.changed-meanwhile', parameters }], 'STALE');
      }
      const files = await listAttachments(tx, found);
      const known = new Set(files.map(({ attachmentId }) => attachmentId));
      const refusals = evidenceRefusals(command.content.evidence, known);
      if (refusals.length > 0) throw new Refused(refusals);
      const saved = { content: command.content, savedBy: officer.personId, savedAt: this.clock.now() };
      await addAssessmentRevision(tx, found, newest.revision + 1, saved);
      const person = await findPerson(tx, officer.personId);
      return {
        content: saved.content,
        revision: newest.revision + 1,
        savedAt: saved.savedAt.toISOString(),
        savedBy: person?.displayName ?? null,
      };
    });
  }
}
