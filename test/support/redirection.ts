import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll } from 'vitest';
import type { OfficerActor } from '@article5/domain/kernel';
import { EvidenceStore } from '@article5/integrations/evidence-store';
import { dataSource } from '@article5/persistence/kernel';
import { verifyLedger } from '@article5/use-cases/casework';
import { Clock } from '@article5/use-cases/kernel';
import { KeepAttachment } from '@article5/use-cases/notification';
import {
  DeliverRedirected,
  ReadRedirections,
  RedirectCase,
  ReturnRedirected,
} from '@article5/use-cases/redirection';
import { as, FixedClock, given, TEST_NOW, type BuiltNotification } from './builders';
import type { TestDatabase } from './database';

export const PDF = '%PDF-1.7\ntrailer << /Root 1 0 R >>';
export const REASON = 'The exporter moved its seat to Cologne in spring.';
export const TO_GERMANY = { toAuthorityId: 'DE', ground: 'ESTABLISHED_ELSEWHERE', reason: REASON } as const;

interface People {
  readonly french: OfficerActor;
  readonly german: OfficerActor;
  readonly evidence: EvidenceStore;
  /** Where the evidence lies. */
  readonly folder: string;
}

/**
 * A French and a German officer who send cases to each other, with the worker between them. Use at the top of a
 * describe block; `people` is filled before the first test.
 */
export function useRedirections(database: TestDatabase) {
  const clock = new FixedClock(new Date(TEST_NOW));
  const people = {} as People;
  let folder = '';

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'redirection-spec-'));
    Object.assign(people, {
      folder,
      evidence: new EvidenceStore(folder),
      french: await as.officer(database, 'FR', ['CASE_OFFICER'], { name: 'Officer French' }),
      german: await as.officer(database, 'DE', ['CASE_OFFICER']),
    });
    await database.rows(
      `update authority_profile set decision_limit = 10, decision_limit_unit = 'WORKING_DAYS',
         decision_limit_source = 'Fictional act, section 1' where authority_id in ('FR', 'DE')`,
    );
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const redirect = (reference: string, asked: Parameters<RedirectCase['execute']>[1] | object = {}) =>
    new RedirectCase(database.transactions, clock).execute(people.french, {
      ...TO_GERMANY,
      ...asked,
      reference,
    });
  const sendBack = (reference: string, reason: string) =>
    new ReturnRedirected(database.transactions, clock).execute(people.german, { reference, reason });
  const read = (officer: OfficerActor, reference: string) =>
    new ReadRedirections(database.transactions, clock).execute(officer, { reference });

  /** Runs the job of a redirection, as the worker does. */
  async function deliver(notificationId: string, using = people.evidence, at: Clock = clock) {
    const [row] = await database.rows<{ redirectionId: string; from: string }>(
      `select redirection_id as "redirectionId", from_authority_id as "from" from redirection
       where from_notification_id = $1 order by redirected_at desc, redirection_id desc limit 1`,
      [notificationId],
    );
    const actor = { kind: 'system', authorityId: row?.from ?? '' } as const;
    const command = { redirectionId: row?.redirectionId ?? '' };
    await new DeliverRedirected(database.transactions, using, at).execute(actor, command);
  }

  /** The case that a redirected one became. */
  async function arrivedFrom(notificationId: string) {
    const rows = await database.rows<{ id: string; reference: string; authority: string }>(
      `select n.notification_id as id, n.reference, n.authority_id as authority from redirection r
       join notification n on n.authority_id = r.to_authority_id and n.notification_id = r.to_notification_id
       where r.from_notification_id = $1 order by r.redirected_at, r.redirection_id`,
      [notificationId],
    );
    const last = rows.at(-1);
    if (!last) throw new Error('nothing has arrived');
    return last;
  }

  /** A French case with a scanned document, a note, and an exporter's account. */
  async function withDocument(): Promise<BuiltNotification & { readonly attachmentId: string }> {
    const exporter = await as.exporter(database, await given.organisation(database, 'FR'));
    const keep = new KeepAttachment(database.transactions, people.evidence, clock);
    const bytes = Readable.from([Buffer.from(PDF)]);
    const file = await keep.execute(exporter, { notificationId: null, fileName: 'sheet.pdf', bytes });
    await database.rows(
      `update attachment set state = 'CLEAN', scanner = 'scanner 1', scanned_at = $2 where attachment_id = $1`,
      [file.attachmentId, TEST_NOW],
    );
    const documents = [{ id: file.attachmentId, title: 'Data sheet', kind: 'DATA_SHEET' }];
    const example = { overrides: { '2.8.item-1': { when: 'NOW', documents } } };
    const built = await given.submitted(database, { exporter, example });
    return { ...built, attachmentId: file.attachmentId };
  }

  const rowOf = async (notificationId: string) => {
    const [row] = await database.rows<{ status: string; clock: string | null; due: string | null }>(
      `select status, clock_state as clock, due_on::text as due from notification where notification_id = $1`,
      [notificationId],
    );
    return row;
  };

  /** What is wrong with the ledgers of all authorities, if anything. */
  async function faultOfLedgers() {
    const reader = dataSource(database.adminUrl, { entities: [] });
    await reader.initialize();
    try {
      return (await reader.transaction((tx) => verifyLedger(tx))).fault;
    } finally {
      await reader.destroy();
    }
  }

  return {
    clock,
    people,
    redirect,
    sendBack,
    read,
    deliver,
    arrivedFrom,
    withDocument,
    rowOf,
    faultOfLedgers,
  };
}
