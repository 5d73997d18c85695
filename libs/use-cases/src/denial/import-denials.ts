import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import type { DenialImport } from '@article5/contracts/denial';
import type { ImportedDenial, ImportProblem } from '@article5/domain/denial';
import type { Actor } from '@article5/domain/kernel';
import { insertDenialImport, isImported, knownNumbers } from '@article5/persistence/denial';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { Clock } from '../kernel';
import { assertOfficer } from '../notification';
import { holidaysOf, keepDenial, type RecordedBy } from './keep-denial';
import { readDenialFile } from './read-denial-file';

/** A CSV of denials; `commit: false` only looks. */
export interface DenialFileCommand {
  readonly fileName: string;
  readonly content: string;
  readonly commit: boolean;
}

/** Takes denials over from a file: all of it, or nothing and every problem by line and column. R-031 (our design). */
@Injectable()
export class ImportDenials {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, command: DenialFileCommand): Promise<DenialImport> {
    return this.transactions.run(scopeOf(actor), (tx) => {
      const { authorityId, personId } = assertOfficer(actor, 'denial.record');
      return importDenialFile(tx, { authorityId, personId, at: this.clock.now() }, command);
    });
  }
}

/** The same for the command line, where nobody is signed in; the scope must be the authority's. */
export async function importDenialFile(
  tx: EntityManager,
  by: RecordedBy,
  { fileName, content, commit }: DenialFileCommand,
): Promise<DenialImport> {
  const read = readDenialFile(content);
  const contentSha256 = createHash('sha256').update(content).digest('hex');
  const isRepeat = await isImported(tx, by.authorityId, contentSha256);
  const known = await knownNumbers(
    tx,
    by.authorityId,
    read.denials.map(({ regimeReference }) => regimeReference),
  );
  const problems = isRepeat ? read.problems : [...read.problems, ...alreadyRecorded(read.denials, known)];
  const mayWrite = commit && !isRepeat && problems.length === 0;
  const imported = mayWrite ? await write(tx, by, { fileName, contentSha256, denials: read.denials }) : 0;
  return {
    lines: read.lines,
    problems: problems
      .toSorted((a, b) => a.line - b.line)
      .map(({ line, column = null, problem, value = null }) => ({ line, column, problem, value })),
    hints: [...read.hints],
    denials: read.denials.map(rowOf),
    imported,
    isRepeat,
  };
}

function alreadyRecorded(
  denials: readonly ImportedDenial[],
  known: ReadonlySet<string>,
): readonly ImportProblem[] {
  return denials
    .filter(({ regimeReference }) => known.has(regimeReference))
    .map(({ line, regimeReference: value }) => ({
      ...{ line, column: 'regime_reg_ref', problem: 'ALREADY_RECORDED', value },
    }));
}

function rowOf({ line, regimeReference, content }: ImportedDenial): DenialImport['denials'][number] {
  const endUser = content.entities.find(({ role }) => role === 'END_USER');
  return {
    ...{ line, number: regimeReference, itemName: content.itemName },
    endUserName: endUser?.name ?? null,
    entities: content.entities.length,
  };
}

async function write(
  tx: EntityManager,
  by: RecordedBy,
  file: {
    readonly fileName: string;
    readonly contentSha256: string;
    readonly denials: readonly ImportedDenial[];
  },
): Promise<number> {
  const { authorityId, personId, at } = by;
  const importId = newId();
  const { fileName, contentSha256, denials } = file;
  await insertDenialImport(tx, {
    ...{ authorityId, importId, fileName, contentSha256, denials: denials.length },
    importedBy: personId,
    importedAt: at,
  });
  const calendar = await holidaysOf(tx, authorityId);
  for (const { regimeReference, reference, notifyingGovernment, content } of denials) {
    const from = { importId, reference, government: notifyingGovernment };
    const denialId = await keepDenial(tx, by, { number: regimeReference, content, calendar, from });
    if (denialId === undefined) throw new Error(`denial ${regimeReference} was recorded meanwhile`);
  }
  return denials.length;
}
