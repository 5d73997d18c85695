export {
  confirmCorrection,
  proposeCorrection,
  readCalendarYear,
  rejectCorrection,
  type CalendarCorrection,
  type CalendarDay,
  type CalendarYearView,
} from './calendar-year';
export {
  CLOCKS_AT_MOST,
  clockView,
  readCaseClocks,
  readOwnClock,
  type ClockView,
  type ForecastView,
  type OfficerClockView,
} from './clock';
export {
  AGENDA_DAYS_AT_MOST,
  AGENDA_KINDS,
  makeCalendarFeed,
  openCalendarFeed,
  readAgenda,
  readCalendarFeed,
  revokeCalendarFeed,
  type AgendaItem,
  type AgendaView,
} from './agenda';
export { addDays } from '@article5/domain/calendar';
