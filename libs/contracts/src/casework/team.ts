import { z } from 'zod';
import { date, defineRoute, uuid } from '../kernel';
import { inboxCount } from './inbox';
import { person } from './words';

/** An officer with the cases that wait for them: all that are not finished, and those due soon or overdue. */
export const officerLoad = person.extend({ open: inboxCount, dueSoon: inboxCount });
export type OfficerLoad = z.infer<typeof officerLoad>;

/** Days on which an officer is away, both included, and who gets new cases meanwhile. */
export const absenceView = z.object({
  absenceId: uuid,
  person,
  from: date,
  to: date,
  standIn: person,
  /** May the reader take it back or end it? */
  mayEnd: z.boolean(),
});
export type AbsenceView = z.infer<typeof absenceView>;

export const readTeam = defineRoute({
  id: 'team.read',
  method: 'GET',
  path: '/api/team',
  audience: 'officer',
  summary: 'How many cases wait for each officer, up to 1000, how many for nobody yet, and who is away',
  response: z.object({
    /** The day it is for the authority. */
    today: date,
    officers: z.array(officerLoad),
    unassigned: inboxCount,
    absences: z.array(absenceView),
    mayRecordForOthers: z.boolean(),
    mayLiftConflicts: z.boolean(),
  }),
});

export const recordAbsence = defineRoute({
  id: 'absence.record',
  method: 'POST',
  path: '/api/team/absences',
  audience: 'officer',
  summary: 'Record that an officer is away and who stands in; for others only approvers and administrators',
  status: 201,
  body: z.object({ personId: uuid, from: date, to: date, standInId: uuid }),
  response: absenceView,
});

export const endAbsence = defineRoute({
  id: 'absence.end',
  method: 'DELETE',
  path: '/api/team/absences/:absenceId',
  audience: 'officer',
  summary: 'Take an absence back, or end it early',
  status: 204,
  params: z.object({ absenceId: uuid }),
});
