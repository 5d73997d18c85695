export { calendarOf, findHolidays, findUnconfirmedDays } from './holidays.query';
export {
  findKnownYears,
  listCorrections,
  listDayVersions,
  type CorrectionRow,
  type DayVersionRow,
} from './calendar-year.query';
export {
  appendDay,
  insertCorrection,
  isCorrectionWaiting,
  lockCorrection,
  settleCorrection,
  type ProposedCorrection,
} from './correction.repository';
export {
  appendClockEvent,
  findAuthorityTime,
  findUsualTime,
  findWaiting,
  listClockEvents,
  setClock,
  type AuthorityTime,
  type ClockKey,
  type EventToAppend,
} from './clock.repository';
export {
  findClockCases,
  findOwnClockCase,
  keepReminder,
  keepClockCalendar,
  listAuthorities,
  listDueUntil,
  listUnfinishedClocks,
  listWithOtherCalendar,
  lockUnfinishedClock,
  type ClockCase,
} from './clock-cases.query';
export { AGENDA_AT_MOST, listAgenda, listHolidaysBetween, listTeams, type AgendaAsked } from './agenda.query';
export { findFeed, findFeedOwner, insertFeed, revokeFeed, type FeedOwner } from './feed.repository';
