import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import type { PartyEntry, PartyLikeness } from '@article5/contracts/casework';
import {
  compareParties,
  settleMerge,
  takeBackComparison,
  type PartyVerdict,
} from '@article5/domain/casework';
import type { Actor, OfficerActor } from '@article5/domain/identity';
import { may, valueOf } from '@article5/domain/kernel';
import { scoreParties, type PartyProfile } from '@article5/domain/matching';
import {
  countOutcomes,
  findEntries,
  insertComparison,
  listComparisons,
  listDenialsNamed,
  listGroup,
  listLikeCandidates,
  lockComparison,
  lockPair,
  moveComparison,
  type ComparisonOfParty,
  type EntryRow,
} from '@article5/persistence/casework';
import { logDenialReads } from '@article5/persistence/denial';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { Clock, notFound } from '../kernel';
import { assertOfficer } from '../notification';
import { entryOf, textOf } from './read-registers';

/**
 * A party of the register, and what officers say of it: that it is the same as another merges what is known of both
 * once a second officer confirms, that it is not counts at once; each word stays as history. The machine only
 * proposes. Permissions: `register.read`, `register.compare`. Source: ux 4.3, design 6; R-024 (our words).
 */
@Injectable()
export class PartyRegister {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  read(actor: Actor, entryId: string): Promise<PartyEntry> {
    return this.transactions.run(scopeOf(actor), (tx) =>
      viewOf(tx, assertOfficer(actor, 'register.read'), entryId),
    );
  }

  compare(
    actor: Actor,
    command: {
      readonly entryId: string;
      readonly otherId: string;
      readonly verdict: PartyVerdict;
      readonly reason: string;
    },
  ): Promise<PartyEntry> {
    return this.acting(actor, command.entryId, async (tx, { authorityId, personId }) => {
      const { entryId, otherId, verdict } = command;
      await entryOf(tx, authorityId, 'PARTY', otherId);
      const pair = [entryId, otherId] as const;
      const current = await lockPair(tx, authorityId, pair);
      const said = valueOf(compareParties({ ...command, current }));
      const of = { authorityId, comparisonId: newId(), pair };
      await insertComparison(tx, of, { ...said, verdict, by: personId, at: this.clock.now() });
    });
  }

  /** Confirms or declines a proposed merge, as another officer than the one who proposed it. */
  settle(
    actor: Actor,
    command: {
      readonly entryId: string;
      readonly comparisonId: string;
      readonly confirm: boolean;
      readonly reason: string;
    },
  ): Promise<PartyEntry> {
    return this.acting(actor, command.entryId, async (tx, { authorityId, personId: by }) => {
      const of = { authorityId, ...command };
      const found = await lockComparison(tx, of);
      if (!found) throw notFound('register');
      const settled = valueOf(settleMerge(found, { ...command, by }));
      await moveComparison(tx, of, { ...settled, by, at: this.clock.now() });
    });
  }

  takeBack(
    actor: Actor,
    command: { readonly entryId: string; readonly comparisonId: string; readonly reason: string },
  ): Promise<PartyEntry> {
    return this.acting(actor, command.entryId, async (tx, { authorityId, personId }) => {
      const of = { authorityId, ...command };
      const found = await lockComparison(tx, of);
      if (!found) throw notFound('register');
      const back = valueOf(takeBackComparison(found, { personId, reason: command.reason }));
      await moveComparison(tx, of, { ...back, by: personId, at: this.clock.now() });
    });
  }

  private acting(
    actor: Actor,
    entryId: string,
    work: (tx: EntityManager, officer: OfficerActor) => Promise<void>,
  ): Promise<PartyEntry> {
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const officer = assertOfficer(actor, 'register.compare');
      await entryOf(tx, officer.authorityId, 'PARTY', entryId);
      await work(tx, officer);
      return viewOf(tx, officer, entryId);
    });
  }
}

async function viewOf(tx: EntityManager, officer: OfficerActor, entryId: string): Promise<PartyEntry> {
  const { authorityId } = officer;
  const found = await entryOf(tx, authorityId, 'PARTY', entryId);
  const { details, ...row } = found;
  const groupIds = await listGroup(tx, authorityId, entryId);
  const group = await findEntries(tx, authorityId, 'PARTY', groupIds);
  const mayCompare = may(officer, 'register.compare', { authorityId });
  return {
    ...row,
    address: textOf(details, 'address'),
    website: textOf(details, 'website'),
    registrationNumber: textOf(details, 'registrationNumber'),
    group: group.filter((one) => one.entryId !== entryId).map(withoutDetails),
    outcomes: await countOutcomes(tx, authorityId, groupIds),
    likenesses: await likenessesOf(tx, officer, found, mayCompare),
    denials: await denialsOf(tx, officer, group),
    mayCompare,
  };
}

/** Others that the matcher or an officer has a word on, the likeliest first. */
async function likenessesOf(
  tx: EntityManager,
  { authorityId, personId }: OfficerActor,
  of: EntryRow,
  mayCompare: boolean,
): Promise<PartyLikeness[]> {
  const said = Map.groupBy(await listComparisons(tx, authorityId, of.entryId), ({ otherId }) => otherId);
  const near = await listLikeCandidates(tx, authorityId, of.entryId);
  const others = await findEntries(tx, authorityId, 'PARTY', [...new Set([...near, ...said.keys()])]);
  return others
    .map((other) => ({
      other: withoutDetails(other),
      machine: machineOf(profileOf(of), profileOf(other)),
      said: (said.get(other.entryId) ?? []).map((one) => sayingOf(one, personId, mayCompare)),
    }))
    .filter(({ machine, said: words }) => machine !== null || words.length > 0)
    .sort((a, b) => (b.machine?.probability ?? 0) - (a.machine?.probability ?? 0));
}

function machineOf(own: PartyProfile, other: PartyProfile): PartyLikeness['machine'] {
  const { verdict, probability, certain, parts } = scoreParties(own, other);
  if (verdict === 'DIFFERENT') return null;
  return { verdict, probability, certain, reasons: parts.map(({ code, a, b }) => ({ code, a, b })) };
}

function sayingOf(
  { otherId: _otherId, ...one }: ComparisonOfParty,
  reader: string,
  mayCompare: boolean,
): PartyLikeness['said'][number] {
  const isOwn = one.by.personId === reader;
  return {
    ...one,
    mayConfirm: mayCompare && one.state === 'PROPOSED' && !isOwn,
    mayTakeBack: mayCompare && (one.state === 'IN_FORCE' || (one.state === 'PROPOSED' && isOwn)),
  };
}

/** Denials found for the cases, where a name in the denial is this party; read by others, logged for them. R-048. */
async function denialsOf(
  tx: EntityManager,
  officer: OfficerActor,
  group: readonly EntryRow[],
): Promise<PartyEntry['denials']> {
  const ids = group.map(({ entryId }) => entryId);
  const named = await listDenialsNamed(tx, officer.authorityId, ids);
  const found = new Map<string, PartyEntry['denials'][number]>();
  for (const { country, address, ...denial } of named) {
    const listed = { name: denial.name, country: country ?? undefined, address };
    const verdicts = group.map((one) => scoreParties(profileOf(one), listed).verdict);
    const match = verdicts.includes('SAME') ? 'SAME' : verdicts.includes('POSSIBLE') ? 'POSSIBLE' : undefined;
    const known = found.get(denial.denialId);
    if (match === undefined || known?.match === 'SAME') continue;
    found.set(denial.denialId, { ...denial, match });
  }
  const reader = { readerId: officer.personId, readerBody: officer.authorityId, what: 'party-register' };
  await logDenialReads(tx, [...found.values()], reader);
  return [...found.values()];
}

function profileOf({ name, otherNames, country, details }: EntryRow): PartyProfile {
  const number = textOf(details, 'registrationNumber');
  return {
    name,
    aliases: otherNames,
    country: country ?? undefined,
    address: textOf(details, 'address') ?? undefined,
    website: textOf(details, 'website') ?? undefined,
    identifiers: number === null ? [] : [{ scheme: 'REGISTRATION', value: number }],
  };
}

function withoutDetails({ details: _details, ...row }: EntryRow): PartyLikeness['other'] {
  return row;
}
