export { suppressLinked } from './suppress-linked';
export { suppressTable, type CountTable, type PublishedTable, type SharedRows } from './suppress-table';
