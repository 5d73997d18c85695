export { CaseClock, CaseClockTag, OwnClock } from './clock';
export { dayWords, periodWords, weekdayWord } from './clock-words';
