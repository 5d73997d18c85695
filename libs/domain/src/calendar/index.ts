export { addDays, readDay, weekdayOf, writeDay, type CalendarDate } from './day';
export {
  isWorkingDay,
  weekdayHolidaysAfter,
  workingDayFrom,
  workingDaysAfter,
  type HolidayCalendar,
} from './working-days';
export {
  endOfHours,
  endOfPeriod,
  PERIOD_UNITS,
  startOfPeriod,
  type Period,
  type PeriodEnd,
  type PeriodUnit,
} from './period';
export {
  checkCorrection,
  CORRECTION_STATES,
  DAY_BASES,
  mayConfirm,
  mayReject,
  type CorrectionState,
  type DayBasis,
  type DayCorrection,
} from './correction';
