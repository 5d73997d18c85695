export { CodeInput } from './code-input';
export { secondFactorQuery } from './query';
