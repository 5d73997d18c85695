import { questionById } from './pages';

const FAMILY = questionById('2.2')?.fields.find((field) => field.name === 'family');

/** Codes of the item families that question 2.2 offers, in its order. Source: ux 4.6, domain.md 2.3 (our list). */
export const ITEM_FAMILIES: readonly string[] =
  FAMILY && 'options' in FAMILY ? FAMILY.options.map((option) => option.value) : [];
