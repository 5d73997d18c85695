export { CompareAgain, type CompareAgainCommand } from './compare-again';
export { Matcher, type Found } from './matcher';
