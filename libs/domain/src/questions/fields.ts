import { ALWAYS } from './catalogue/pieces';
import { holds, type Standpoint } from './condition';
import { asObject, ownValue } from './json';
import type { Field, Option, Question, RowField } from './question';

/** A field as it stands on a page with these answers: shown, and whether it must be filled. */
export interface ShownField {
  readonly field: Field;
  readonly required: boolean;
}

/**
 * The fields of a page that are shown for this value, in order. A condition sees only what is itself shown, so
 * that an answer left behind in a hidden field opens nothing.
 */
export function shownFields(question: Question, value: unknown, from: Standpoint): readonly ShownField[] {
  const seen: Record<string, unknown> = {};
  const shown: ShownField[] = [];
  for (const field of question.fields) {
    const here = { ...from, value: seen };
    if (!holds(field.visibleWhen ?? ALWAYS, here)) continue;
    shown.push({ field, required: field.requiredWhen !== undefined && holds(field.requiredWhen, here) });
    seen[field.name] = ownValue(value, field.name);
  }
  return shown;
}

/** The options that are offered under this profile. */
export function offeredOptions(options: readonly Option[], from: Standpoint): readonly Option[] {
  return options.filter(({ offeredWhen }) => offeredWhen === undefined || holds(offeredWhen, from));
}

/** Whether a raw value has the JSON shape of its field; says nothing about its content. */
export function hasShape(field: Field | RowField, raw: unknown): boolean {
  switch (field.type) {
    case 'NUMBER':
      return typeof raw === 'number' && Number.isFinite(raw);
    case 'CHOICES':
    case 'COUNTRIES':
      return isListOf(raw, (entry) => typeof entry === 'string');
    case 'ITEMS':
      return isListOf(raw, (entry) => typeof entry === 'number');
    case 'ATTACHMENTS':
      return isListOf(raw, (entry) => isRow(entry, ['id', 'title', 'kind']));
    case 'LIST':
      return isListOf(raw, (entry) =>
        isRow(
          entry,
          field.fields.map(({ name }) => name),
        ),
      );
    default:
      return typeof raw === 'string';
  }
}

function isListOf(raw: unknown, fits: (entry: unknown) => boolean): raw is readonly unknown[] {
  return Array.isArray(raw) && raw.every(fits);
}

function isRow(entry: unknown, names: readonly string[]): boolean {
  const row = asObject(entry);
  return (
    row !== undefined &&
    Object.entries(row).every(([name, value]) => names.includes(name) && typeof value === 'string')
  );
}
