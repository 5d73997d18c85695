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
  memberStateOf,
  mayConfirm,
  mayReject,
  type CorrectionState,
  type DayBasis,
  type DayCorrection,
} from './correction';
export {
  clockStateAfter,
  foldClock,
  STOP_CAUSES,
  type Clock,
  type ClockEvent,
  type ClockEventKind,
  type ClockState,
  type ClockStop,
  type StopCause,
} from './clock';
export {
  clockEventFor,
  clockEventsFor,
  clockStateOf,
  LAPSE_EFFECTS,
  type ClockProfile,
  type ClockStep,
  type LapseEffect,
  type StillWaiting,
} from './profile';
export {
  FORECAST_CASES,
  forecastOf,
  readClock,
  reminderDue,
  type ClockReading,
  type Forecast,
  type UsualTime,
} from './reading';
