import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import type { ReadyQuestion, TemplateView } from '@article5/contracts/clarification';
import {
  checkTemplate,
  mayWithdraw,
  QUESTION_TEMPLATES,
  readyQuestions,
  refusalsOfFirstDay,
  versionOn,
  type TemplateWords,
} from '@article5/domain/clarification';
import { Refused, valueOf, type OfficerActor } from '@article5/domain/kernel';
import { findAuthorityTime } from '@article5/persistence/calendar';
import {
  appendTemplate,
  listTemplateVersions,
  withdrawTemplate,
  type TemplateVersionRow,
} from '@article5/persistence/clarification';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { assertMay, Clock, notFound } from '../kernel';

export interface TemplateCommand extends TemplateWords {
  readonly code?: string | undefined;
  readonly validFrom: string;
}

/**
 * Ready questions: the portal's, replaced or added to by the authority, as versions that apply from a day on. Officers
 * are offered those of today (`clarification.ask`); administrators write them (`authority.administer`).
 */
@Injectable()
export class QuestionTemplates {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** What officers may start from today. */
  offered(actor: OfficerActor): Promise<{ items: ReadyQuestion[] }> {
    const { authorityId } = actor;
    assertMay(actor, 'clarification.ask', { authorityId });
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const { today } = await findAuthorityTime(tx, authorityId, this.clock.now());
      return { items: readyQuestions(await listTemplateVersions(tx, authorityId), today).map(plain) };
    });
  }

  list(actor: OfficerActor): Promise<{ today: string; templates: TemplateView[] }> {
    const { authorityId } = actor;
    assertMay(actor, 'authority.administer', { authorityId });
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const { today } = await findAuthorityTime(tx, authorityId, this.clock.now());
      const versions = await listTemplateVersions(tx, authorityId);
      return { today, templates: templatesOf(versions, today) };
    });
  }

  /** Refuses as `checkTemplate`; `question-template.not-found` for a code that nobody has. */
  save(actor: OfficerActor, command: TemplateCommand): Promise<{ code: string }> {
    const { authorityId, personId } = actor;
    assertMay(actor, 'authority.administer', { authorityId });
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const at = this.clock.now();
      const { today } = await findAuthorityTime(tx, authorityId, at);
      const words = valueOf(checkTemplate(command, today));
      if (command.code !== undefined) {
        assertKnown(command.code, await listTemplateVersions(tx, authorityId));
      }
      const code = command.code ?? newId();
      const { validFrom } = command;
      await appendTemplate(
        tx,
        { authorityId, code, ...words, validFrom, isRetired: false },
        { personId, at },
      );
      return { code };
    });
  }

  /** Refuses `template.day-malformed`, `template.day-behind`, `question-template.not-found`. */
  retire(actor: OfficerActor, of: { readonly code: string; readonly validFrom: string }): Promise<void> {
    const { authorityId, personId } = actor;
    assertMay(actor, 'authority.administer', { authorityId });
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const at = this.clock.now();
      const { today } = await findAuthorityTime(tx, authorityId, at);
      const refusals = refusalsOfFirstDay(of.validFrom, today);
      if (refusals.length > 0) throw new Refused([...refusals]);
      const versions = await listTemplateVersions(tx, authorityId);
      assertKnown(of.code, versions);
      const last =
        versionOn(versions, of.code, of.validFrom) ?? QUESTION_TEMPLATES.find(({ id }) => id === of.code);
      if (!last) throw notFound('question-template');
      const { about, text } = last;
      await appendTemplate(tx, { authorityId, ...of, about, text, isRetired: true }, { personId, at });
    });
  }

  /** Refuses as `mayWithdraw`; `question-template.not-found`. */
  withdraw(actor: OfficerActor, of: { readonly code: string; readonly version: number }): Promise<void> {
    const { authorityId, personId } = actor;
    assertMay(actor, 'authority.administer', { authorityId });
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const at = this.clock.now();
      const { today } = await findAuthorityTime(tx, authorityId, at);
      const versions = await listTemplateVersions(tx, authorityId);
      const found = versions.find(({ code, version }) => code === of.code && version === of.version);
      if (!found) throw notFound('question-template');
      valueOf(mayWithdraw(found, today));
      await withdrawTemplate(tx, { authorityId, ...of }, { personId, at });
    });
  }
}

function assertKnown(code: string, versions: readonly TemplateVersionRow[]): void {
  const isKnown =
    QUESTION_TEMPLATES.some(({ id }) => id === code) || versions.some((one) => one.code === code);
  if (!isKnown) throw notFound('question-template');
}

function templatesOf(versions: readonly TemplateVersionRow[], today: string): TemplateView[] {
  const shipped = QUESTION_TEMPLATES.map(({ id }) => id);
  const codes = [...new Set([...shipped, ...versions.map(({ code }) => code)])];
  const offered = readyQuestions(versions, today);
  return codes.map((code) => {
    const now = offered.find(({ id }) => id === code);
    const inForce = versionOn(versions, code, today);
    const own = versions.filter((one) => one.code === code).reverse();
    return {
      code,
      isShipped: shipped.includes(code),
      offered: now ? plain(now) : null,
      versions: own.map((one) => ({
        ...{ version: one.version, about: one.about, text: { ...one.text }, isRetired: one.isRetired },
        ...{ validFrom: one.validFrom, madeBy: one.madeBy, madeAt: one.madeAt.toISOString() },
        time: timeOf(one, today, inForce),
      })),
    };
  });
}

function timeOf(
  version: TemplateVersionRow,
  today: string,
  inForce: { readonly version: number } | undefined,
): TemplateView['versions'][number]['time'] {
  if (version.isWithdrawn) return 'WITHDRAWN';
  if (version.validFrom > today) return 'COMING';
  return inForce?.version === version.version ? 'IN_FORCE' : 'PAST';
}

function plain({ id, about, text }: ReturnType<typeof readyQuestions>[number]): ReadyQuestion {
  return { id, about, text: { ...text } };
}
