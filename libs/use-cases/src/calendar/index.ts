export { CorrectCalendar } from './correct-calendar';
export { ReadCalendarYear } from './read-calendar-year';
export { moveClock, type CaseOfClock } from './move-clock';
export { ReadClocks } from './read-clocks';
export { RefreshClocks } from './refresh-clocks';
export { RemindOfDeadlines } from './remind-of-deadlines';
export { CalendarFeed } from './calendar-feed';
export { ReadAgenda } from './read-agenda';
