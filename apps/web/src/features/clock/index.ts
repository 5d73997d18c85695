export { CaseClock, CaseClockTag, OwnClock } from './clock';
export { dayWords, weekdayWord } from './clock-words';
