import type { Condition, Field, Question, ShownField } from '@article5/contracts/questions';

/** A field at its place: what opens under which of its options, and what stands beside it. */
export interface Placed {
  readonly shown: ShownField;
  /** Fields that are shown under an option of this field, by the option's value. */
  readonly under: Readonly<Record<string, readonly Placed[]>>;
  /** A number and its unit stand in one row; the first of the row carries the others. */
  readonly beside: readonly ShownField[];
}

/** The options that a condition names, when it looks at nothing but one field of the page. */
function opensUnder(
  condition: Condition | undefined,
): { name: string; values: readonly string[] } | undefined {
  if (condition === undefined || !('at' in condition) || !condition.at.startsWith('#')) return undefined;
  const name = condition.at.slice(1);
  if ('oneOf' in condition) return { name, values: condition.oneOf };
  // Several boxes that open one field: it stands after them all, else it would stand there more than once.
  return 'includes' in condition && condition.includes.length === 1
    ? { name, values: condition.includes }
    : undefined;
}

function isChoice(field: Field | undefined): boolean {
  return field?.type === 'CHOICE' || field?.type === 'CHOICES';
}

function unitOf(field: Field): string | undefined {
  return field.type === 'NUMBER' ? field.unitField : undefined;
}

/** The numbers and the unit that share a row with the first of them. */
function rowFrom(fields: readonly ShownField[], start: number): readonly ShownField[] {
  const first = fields[start];
  const unit = first === undefined ? undefined : unitOf(first.field);
  if (unit === undefined) return [];
  const end = fields.findIndex(
    ({ field }, index) => index > start && unitOf(field) !== unit && field.name !== unit,
  );
  return fields.slice(start + 1, end < 0 ? fields.length : end);
}

/** Puts every shown field in its place. Depends on the catalogue's data alone, never on a question's id. */
export function arrange(question: Question, shown: readonly ShownField[]): readonly Placed[] {
  const parentOf = (field: Field) => {
    const opens = opensUnder(field.visibleWhen);
    const parent = opens && question.fields.find(({ name }) => name === opens.name);
    return opens && isChoice(parent) ? opens : undefined;
  };
  const place = (candidates: readonly ShownField[]): readonly Placed[] => {
    const placed: Placed[] = [];
    for (let index = 0; index < candidates.length; index += 1) {
      const entry = candidates[index];
      if (entry === undefined) continue;
      const beside = rowFrom(candidates, index);
      placed.push({ shown: entry, under: under(entry.field), beside });
      index += beside.length;
    }
    return placed;
  };
  const under = (parent: Field): Placed['under'] => {
    const values = parent.type === 'CHOICE' || parent.type === 'CHOICES' ? parent.options : [];
    return Object.fromEntries(
      values.flatMap(({ value }) => {
        const own = shown.filter(({ field }) => {
          const opens = parentOf(field);
          return opens?.name === parent.name && opens.values.includes(value);
        });
        return own.length === 0 ? [] : [[value, place(own)] as const];
      }),
    );
  };
  return place(shown.filter(({ field }) => parentOf(field) === undefined));
}

/** The field whose label is the question itself: its label is then the page's heading. */
export function headingField(question: Question): string | undefined {
  const [first] = question.fields;
  return first !== undefined && first.label.id === question.label.id && first.type !== 'ITEMS'
    ? first.name
    : undefined;
}
