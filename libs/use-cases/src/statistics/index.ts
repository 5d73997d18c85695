export { ReadPractice } from './read-practice';
