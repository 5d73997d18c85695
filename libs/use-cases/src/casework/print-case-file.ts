import { Injectable } from '@nestjs/common';
import type { Actor } from '@article5/domain/identity';
import { caseFilePdf } from '@article5/integrations/documents';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { keepText } from '@article5/persistence/ledger';
import { Clock } from '../kernel';
import { openCase, recordAct } from '../notification';
import { caseFileOf } from './case-file';
import { ReadCase } from './read-case';

/** A printed file: its name for the reader's disk, and its bytes. */
export interface PrintedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/**
 * Prints a case whole as tagged PDF with an index. That it was printed, by whom and what for, is an act of the case.
 * Permission: `case.read`.
 */
@Injectable()
export class PrintCaseFile {
  constructor(
    private readonly transactions: Transactions,
    private readonly read: ReadCase,
    private readonly clock: Clock,
  ) {}

  async execute(
    actor: Actor,
    command: { readonly reference: string; readonly purpose: string },
  ): Promise<PrintedFile> {
    const { reference, purpose } = command;
    const printing = await this.transactions.run(scopeOf(actor), async (tx) => {
      const { officer, found } = await openCase(tx, actor, 'case.read', reference);
      const now = this.clock.now();
      const kept = await keepText(tx, { ...found, kind: 'file-purpose', text: purpose });
      await recordAct(
        tx,
        { found, officer, now },
        { kind: 'FILE_PRINTED', permission: 'case.read', payload: { purpose: kept } },
      );
      const { authorityName, timeZone } = found;
      return { authorityName, timeZone, purpose, at: now };
    });
    const view = await this.read.execute(actor, { reference });
    const by = view.timeline.find(({ kind }) => kind === 'FILE_PRINTED')?.actor ?? '';
    const bytes = caseFilePdf(caseFileOf(view, { ...printing, by }));
    return { name: `case-file-${reference}.pdf`, bytes };
  }
}
