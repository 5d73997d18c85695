import { Injectable } from '@nestjs/common';
import { checkNote, type CaseNote } from '@article5/domain/casework';
import type { Actor } from '@article5/domain/identity';
import { valueOf } from '@article5/domain/kernel';
import { listOfficers } from '@article5/persistence/casework';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { keepText } from '@article5/persistence/ledger';
import { Clock } from '../kernel';
import { askToTell } from '../message';
import { openCase, recordAct } from '../notification';

export interface NoteCommand extends CaseNote {
  readonly reference: string;
}

/**
 * Adds an internal note to a case, in whatever status it is. Colleagues named in it are told that there is something
 * to read. Refuses `note.empty`, `note.person-unknown`. Permission: `case.note`.
 */
@Injectable()
export class AddNote {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, command: NoteCommand): Promise<void> {
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const { officer, found } = await openCase(tx, actor, 'case.note', command.reference);
      const { authorityId, notificationId } = found;
      const colleagues = (await listOfficers(tx, authorityId)).map(({ personId }) => personId);
      const { text, mentions } = valueOf(checkNote(command, colleagues));
      const note = await keepText(tx, { ...found, kind: 'case-note', text });
      await recordAct(
        tx,
        { found, officer, now: this.clock.now() },
        { kind: 'NOTE_ADDED', permission: 'case.note', payload: { note, mentions } },
      );
      for (const personId of mentions.filter((mentioned) => mentioned !== officer.personId)) {
        await askToTell(tx, { authorityId, notificationId, kind: 'mentioned', to: { personId } });
      }
    });
  }
}
