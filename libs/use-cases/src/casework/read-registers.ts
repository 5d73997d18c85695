import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type {
  ItemEntry,
  NamedInCase,
  OrganisationEntry,
  Register,
  RegisterCase,
  RegisterRow,
} from '@article5/contracts/casework';
import { matchesEntry } from '@article5/domain/consistency';
import { searchWords, type RegisterKind } from '@article5/domain/intake';
import type { Actor } from '@article5/domain/identity';
import { Refused } from '@article5/domain/kernel';
import {
  countOutcomes,
  findEntries,
  findExporter,
  listEntryCases,
  listGroup,
  listNamedInCase,
  listNotifiedFor,
  listRegister,
  type Count,
  type EntryRow,
} from '@article5/persistence/casework';
import { listEntriesInForce } from '@article5/persistence/consistency';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { Clock, notFound } from '../kernel';
import { assertOfficer, readableCase } from '../notification';

const KIND_OF = {
  organisations: 'ORGANISATION',
  parties: 'PARTY',
  items: 'ITEM',
} as const satisfies Record<Register, RegisterKind>;

/** What an officer looks for in a register. */
export interface RegisterCommand {
  readonly q?: string | undefined;
  readonly country?: string | undefined;
  readonly itemFamily?: string | undefined;
  readonly role?: string | undefined;
  readonly several?: 'yes' | undefined;
  readonly proposed?: 'yes' | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/**
 * The registers of an authority: exporters, parties and items of its cases, each with its page. Nothing of another
 * authority is in them. Permission: `register.read`. Source: ux 4.3.
 */
@Injectable()
export class ReadRegisters {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Refuses `search.nothing-to-search` for a query without a word of two letters. */
  async list(
    actor: Actor,
    register: Register,
    { q, cursor, limit, country, itemFamily, role, several, proposed }: RegisterCommand,
  ): Promise<{ items: RegisterRow[]; total: Count; next?: string }> {
    const { authorityId } = assertOfficer(actor, 'register.read');
    const words = q === undefined ? [] : searchWords(q);
    if (q !== undefined && words.length === 0) {
      throw new Refused([{ code: 'search.nothing-to-search', field: '/q' }]);
    }
    const facet = register === 'items' ? itemFamily : country;
    const asked = { facet, role, several, proposed };
    const narrowed = Object.fromEntries(
      Object.entries(asked).filter((entry): entry is [string, string] => entry[1] !== undefined),
    );
    const page = { kind: KIND_OF[register], words, narrowed, cursor, limit };
    return this.transactions.run(scopeOf(actor), (tx) => listRegister(tx, authorityId, page));
  }

  organisation(actor: Actor, entryId: string): Promise<OrganisationEntry> {
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const { authorityId } = assertOfficer(actor, 'register.read');
      const { details: _details, ...row } = await entryOf(tx, authorityId, 'ORGANISATION', entryId);
      const exporter = await findExporter(tx, authorityId, entryId, this.clock.now());
      const nothing = { eori: null, vatNumber: null, address: null, people: [] };
      return { ...row, ...(exporter ?? nothing), outcomes: await countOutcomes(tx, authorityId, [entryId]) };
    });
  }

  item(actor: Actor, entryId: string): Promise<ItemEntry> {
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const { authorityId } = assertOfficer(actor, 'register.read');
      const { details, ...row } = await entryOf(tx, authorityId, 'ITEM', entryId);
      const notified = await listNotifiedFor(tx, authorityId, entryId);
      const inForce = await listEntriesInForce(tx);
      return {
        ...row,
        version: textOf(details, 'version'),
        description: textOf(details, 'description'),
        otherFamily: textOf(details, 'otherFamily'),
        functions: listOf(details, 'functions').filter((name) => typeof name === 'string'),
        parameters: listOf(details, 'parameters').map((one) => ({
          key: textOf(one, 'key') ?? '',
          value: textOf(one, 'value') ?? '',
          unit: textOf(one, 'unit'),
        })),
        outcomes: await countOutcomes(tx, authorityId, [entryId]),
        publications: inForce.filter((entry) =>
          notified.some((one) => matchesEntry({ ...entry, endedOn: null }, one)),
        ),
      };
    });
  }

  /** The cases of an entry; of a party, also those of the parties that officers said to be the same. */
  cases(
    actor: Actor,
    command: { readonly entryId: string; readonly cursor?: string | undefined; readonly limit: number },
  ): Promise<{ items: RegisterCase[]; next?: string }> {
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const { authorityId } = assertOfficer(actor, 'register.read');
      const { entryId } = await entryOf(tx, authorityId, 'ANY', command.entryId);
      const entryIds = await listGroup(tx, authorityId, entryId);
      return listEntryCases(tx, authorityId, { ...command, entryIds });
    });
  }

  /** Whom and what a case names, and in how many others they appear. */
  named(actor: Actor, { reference }: { readonly reference: string }): Promise<{ items: NamedInCase[] }> {
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const { found } = await readableCase(tx, actor, 'case.read', reference);
      return { items: await listNamedInCase(tx, found) };
    });
  }
}

/** An entry of the authority's register; `register.not-found` where there is none. */
export async function entryOf(
  tx: EntityManager,
  authorityId: string,
  kind: RegisterKind | 'ANY',
  entryId: string,
): Promise<EntryRow> {
  const [row] = await findEntries(tx, authorityId, kind, [entryId]);
  if (!row) throw notFound('register');
  return row;
}

/** A text of what was written of an entry, null where there is none. */
export function textOf(details: unknown, name: string): string | null {
  const value = (details as Readonly<Record<string, unknown>> | null)?.[name];
  return typeof value === 'string' && value !== '' ? value : null;
}

function listOf(details: Readonly<Record<string, unknown>>, name: string): readonly unknown[] {
  const value = details[name];
  return Array.isArray(value) ? value : [];
}
