export { CaseClock, CaseClockTag, ClockSentence, ClockTag, OwnClock } from './clock';
export { dayWords, weekdayWord } from './clock-words';
