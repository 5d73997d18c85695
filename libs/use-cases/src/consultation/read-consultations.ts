import { Injectable } from '@nestjs/common';
import type {
  AskedConsultationView,
  IncomingConsultationView,
  IncomingRow,
} from '@article5/contracts/consultation';
import { workingDaysAfter, type HolidayCalendar } from '@article5/domain/calendar';
import { may, type Actor, type OfficerActor } from '@article5/domain/kernel';
import { actionsIn, dateIn } from '@article5/domain/notification';
import { findHolidays } from '@article5/persistence/calendar';
import {
  findIncoming,
  listIncomingRows,
  listOthers,
  listOutgoing,
  logConsultationReads,
} from '@article5/persistence/consultation';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { Clock, notFound } from '../kernel';
import { assertOfficer, readableCase } from '../notification';
import { askedView, incomingView } from './views';

/** Consultations of a case, and the questions of others to this authority; what is read of others is logged. R-048. */
@Injectable()
export class ReadConsultations {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  ofCase(actor: Actor, { reference }: { readonly reference: string }) {
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const { officer, found } = await readableCase(tx, actor, 'case.read', reference);
      const at = this.clock.now();
      const items: AskedConsultationView[] = [];
      for (const row of await listOutgoing(tx, found))
        items.push(await askedView(tx, officer, { row, found, at }));
      const mayAsk =
        actionsIn(found.status).includes('CONSULTATION_ASKED') &&
        may(officer, 'consultation.ask', { authorityId: found.authorityId });
      return { items, mayAsk, authorities: [...(await listOthers(tx, found.authorityId))] };
    });
  }

  incoming(actor: Actor): Promise<{ items: IncomingRow[] }> {
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const officer = assertOfficer(actor, 'consultation.read');
      const rows = await listIncomingRows(tx, officer.authorityId);
      const calendars = new Map<string, HolidayCalendar>();
      for (const { calendar } of rows) {
        if (!calendars.has(calendar)) calendars.set(calendar, await findHolidays(tx, calendar));
      }
      await logConsultationReads(tx, rows, readerOf(officer, 'consultation-list'));
      const now = this.clock.now().toISOString();
      return {
        items: rows.map((row) => rowView(row, dateIn(row.timeZone, now), calendars.get(row.calendar))),
      };
    });
  }

  read(
    actor: Actor,
    { consultationId }: { readonly consultationId: string },
  ): Promise<IncomingConsultationView> {
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const officer = assertOfficer(actor, 'consultation.read');
      const row = await findIncoming(tx, officer.authorityId, consultationId);
      if (!row) throw notFound('consultation');
      await logConsultationReads(tx, [row], readerOf(officer, 'consultation'));
      return incomingView(tx, officer, { row, at: this.clock.now() });
    });
  }
}

function readerOf({ personId, authorityId }: OfficerActor, what: string) {
  return { readerId: personId, readerBody: authorityId, what };
}

type Row = Awaited<ReturnType<typeof listIncomingRows>>[number];

function rowView(row: Row, today: string, calendar: HolidayCalendar | undefined): IncomingRow {
  const left = calendar === undefined ? undefined : workingDaysAfter(today, row.dueOn, calendar);
  return {
    ...{ consultationId: row.consultationId, kind: row.kind, state: row.state, answer: row.answer },
    ...{ askingAuthorityId: row.authorityId, askingAuthorityName: row.authorityName },
    itemName: row.shared.items[0]?.name ?? null,
    endUserName: row.shared.parties.find(({ role }) => role === 'END_USER')?.name ?? null,
    ...{ receivedOn: row.receivedOn, dueOn: row.dueOn },
    workingDaysLeft: row.state === 'OPEN' && left?.ok ? left.value.length : null,
  };
}
