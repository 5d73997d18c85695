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
