import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import type { LetterLibraryView } from '@article5/contracts/decision';
import {
  checkWording,
  CLAUSE_NAMES,
  CLAUSE_TEXTS,
  CLAUSES,
  variablesIn,
  type ClauseName,
  type LetterLanguage,
  type Remedy,
} from '@article5/domain/decision';
import type { Actor, OfficerActor } from '@article5/domain/identity';
import { Refused, valueOf } from '@article5/domain/kernel';
import {
  approveRow,
  insertRemedy,
  insertWording,
  listRemedies,
  listWordings,
  lockOpenRow,
  type LibraryPart,
} from '@article5/persistence/decision';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { assertMay, Clock, notFound } from '../kernel';
import { askSecondPerson } from '../message';

export interface WordingCommand {
  readonly clause: ClauseName;
  readonly language: LetterLanguage;
  readonly text: string;
  readonly validFrom: string;
}

export interface RemedyCommand extends Omit<Remedy, 'isConfirmed'> {
  readonly validFrom: string;
}

/**
 * The texts of an authority's letters: own wordings of what is not locked, and the remedy that they name. Each is
 * proposed by one administrator and approved by another. Permission: `authority.administer`.
 */
@Injectable()
export class LetterLibrary {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  read(actor: Actor): Promise<LetterLibraryView> {
    return this.inAuthority(actor, async (tx, { authorityId }) => ({
      clauses: CLAUSE_NAMES.map((clause) => ({
        clause,
        ...CLAUSES[clause],
        variables: [...variablesIn(CLAUSE_TEXTS.en[clause])],
        texts: { en: CLAUSE_TEXTS.en[clause], fr: CLAUSE_TEXTS.fr[clause], de: CLAUSE_TEXTS.de[clause] },
      })),
      wordings: [...(await listWordings(tx, authorityId))],
      remedies: [...(await listRemedies(tx, authorityId))],
    }));
  }

  /** Refuses what `checkWording` refuses. */
  proposeWording(actor: Actor, command: WordingCommand): Promise<{ wordingId: string }> {
    return this.inAuthority(actor, async (tx, { authorityId, personId }) => {
      const text = valueOf(checkWording(command.clause, command.text));
      const wordingId = newId();
      const by = { proposedBy: personId, proposedAt: this.clock.now() };
      await insertWording(tx, { ...command, ...by, authorityId, wordingId, text });
      await askSecondPerson(tx, { authorityId, personId }, 'letter-text-waits');
      return { wordingId };
    });
  }

  proposeRemedy(actor: Actor, command: RemedyCommand): Promise<{ remedyId: string }> {
    return this.inAuthority(actor, async (tx, { authorityId, personId }) => {
      const remedyId = newId();
      const by = { proposedBy: personId, proposedAt: this.clock.now() };
      await insertRemedy(tx, {
        ...command,
        ...by,
        body: command.body?.trim() || null,
        authorityId,
        remedyId,
      });
      await askSecondPerson(tx, { authorityId, personId }, 'letter-text-waits');
      return { remedyId };
    });
  }

  /** Refuses `library.same-person` (four eyes) and what waits for no approval as absent. */
  async approve(actor: Actor, part: LibraryPart, id: string): Promise<void> {
    await this.inAuthority(actor, async (tx, { authorityId, personId }) => {
      const row = await lockOpenRow(tx, part, { authorityId, id });
      if (!row) throw notFound(part);
      if (row.proposedBy === personId) throw new Refused([{ code: 'library.same-person' }]);
      await approveRow(tx, part, { authorityId, id }, { personId, at: this.clock.now() });
    });
  }

  private async inAuthority<T>(
    actor: Actor,
    work: (tx: EntityManager, officer: OfficerActor) => Promise<T>,
  ): Promise<T> {
    assertMay(
      actor,
      'authority.administer',
      actor.kind === 'officer' ? { authorityId: actor.authorityId } : {},
    );
    if (actor.kind !== 'officer') throw notFound('authority');
    return this.transactions.run(scopeOf(actor), (tx) => work(tx, actor));
  }
}
