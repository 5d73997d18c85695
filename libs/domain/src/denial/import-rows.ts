import type { DenialContent, DenialEntity, DenialRole } from './denial';

/** The columns of a file of denials; one line is one entity, lines with the same `regime_reg_ref` are one denial. */
export const IMPORT_COLUMNS = [
  'reference',
  'regime_reg_ref',
  'name',
  'address',
  'notifying_government',
  'country',
  'denial_cle',
  'item_description',
  'end_use',
  'reason_for_refusal',
  'entity_type',
] as const;
export type ImportColumn = (typeof IMPORT_COLUMNS)[number];

/** `reference` may be empty; everything else may not. */
const MAY_BE_EMPTY: readonly ImportColumn[] = ['reference'];
/** One denial has one of each: lines that say otherwise contradict each other. */
const SHARED_BY_LINES: readonly ImportColumn[] = [
  'notifying_government',
  'denial_cle',
  'item_description',
  'end_use',
  'reason_for_refusal',
];
const ROLES: Readonly<Record<string, DenialRole>> = {
  end_user: 'END_USER',
  consignee: 'CONSIGNEE',
  third_party: 'THIRD_PARTY',
};
const LONGEST = 4000;
const LONGEST_CODE = 100;

export interface ImportLine {
  /** Line of the file on which the record begins; the header is line 1. */
  readonly line: number;
  readonly values: Readonly<Partial<Record<ImportColumn, string>>>;
}

/** What is wrong with a file, where; `column` is absent where the whole line or file is meant. */
export interface ImportProblem {
  readonly line: number;
  readonly column?: string;
  readonly problem: ImportProblemCode;
  readonly value?: string;
}

export const IMPORT_PROBLEMS = [
  'EMPTY',
  'TOO_LONG',
  'UNKNOWN_ROLE',
  'CONTRADICTS_EARLIER_LINE',
  'REPEATED_ENTITY',
  'ALREADY_RECORDED',
  'COLUMN_MISSING',
  'NO_LINES',
  'NOT_CSV',
  'CANNOT_BE_STORED',
] as const;
export type ImportProblemCode = (typeof IMPORT_PROBLEMS)[number];

/** One denial of the file. */
export interface ImportedDenial {
  readonly line: number;
  readonly reference: string;
  readonly regimeReference: string;
  readonly notifyingGovernment: string;
  readonly content: DenialContent;
}

/** `hints`: nothing wrong, but matching will find less: the country is not one we know by this text. */
export interface ReadImport {
  readonly denials: readonly ImportedDenial[];
  readonly problems: readonly ImportProblem[];
  readonly hints: readonly ImportProblemAt[];
}
export interface ImportProblemAt {
  readonly line: number;
  readonly column: string;
  readonly value: string;
}

/**
 * Reads the lines of a file into denials, or names every problem with its line and column; whoever imports writes
 * nothing when there is one. The format gives neither type nor days: such a denial is a REFUSAL by its column
 * `reason_for_refusal`, and its review clock starts with its first review. Source: R-031 (our design).
 */
export function readImport(
  lines: readonly ImportLine[],
  countryOf: (text: string) => string | undefined,
): ReadImport {
  const problems: ImportProblem[] = lines.flatMap(problemsOfLine);
  const groups = Map.groupBy(
    lines.filter(({ values }) => (values.regime_reg_ref ?? '') !== ''),
    ({ values }) => values.regime_reg_ref ?? '',
  );
  for (const group of groups.values()) problems.push(...problemsOfGroup(group));
  const hints = lines.flatMap(({ line, values }) => {
    const value = values.country ?? '';
    return value !== '' && countryOf(value) === undefined ? [{ line, column: 'country', value }] : [];
  });
  const sorted = problems.toSorted((a, b) => a.line - b.line);
  const denials = [...groups.values()].flatMap((group) => toDenial(group, countryOf));
  return { denials, problems: sorted, hints };
}

function problemsOfLine({ line, values }: ImportLine): readonly ImportProblem[] {
  return IMPORT_COLUMNS.flatMap((column): readonly ImportProblem[] => {
    const value = values[column] ?? '';
    if (value === '') return MAY_BE_EMPTY.includes(column) ? [] : [{ line, column, problem: 'EMPTY' }];
    if (value.includes('\u0000')) return [{ line, column, problem: 'CANNOT_BE_STORED' }];
    const longest = /ref|cle|type/.test(column) ? LONGEST_CODE : LONGEST;
    if (value.length > longest) return [{ line, column, problem: 'TOO_LONG' }];
    if (column === 'entity_type' && ROLES[value.toLowerCase()] === undefined) {
      return [{ line, column, problem: 'UNKNOWN_ROLE', value }];
    }
    return [];
  });
}

function problemsOfGroup(group: readonly ImportLine[]): readonly ImportProblem[] {
  const [first, ...others] = group;
  if (first === undefined) return [];
  const contradictions = others.flatMap(({ line, values }) =>
    SHARED_BY_LINES.filter((column) => (values[column] ?? '') !== (first.values[column] ?? '')).map(
      (column): ImportProblem => ({ line, column, problem: 'CONTRADICTS_EARLIER_LINE' }),
    ),
  );
  const seen = new Set<string>();
  const repeated = group.flatMap(({ line, values }): readonly ImportProblem[] => {
    const key = `${values.entity_type ?? ''}\n${values.name ?? ''}\n${values.address ?? ''}`;
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [{ line, column: 'name', problem: 'REPEATED_ENTITY' }];
  });
  return [...contradictions, ...repeated];
}

function toDenial(
  group: readonly ImportLine[],
  countryOf: (text: string) => string | undefined,
): readonly ImportedDenial[] {
  const [first] = group;
  if (first === undefined) return [];
  const { values } = first;
  const entities = group.map(({ values: of }) => entityOf(of, countryOf));
  return [
    {
      line: first.line,
      reference: values.reference ?? '',
      regimeReference: values.regime_reg_ref ?? '',
      notifyingGovernment: values.notifying_government ?? '',
      content: {
        denialType: 'REFUSAL',
        legalBasis: 'Art 16(1)',
        itemName: values.item_description ?? '',
        itemDescription: values.item_description ?? '',
        parameters: [],
        ...(isCatchAll(values.denial_cle) ? {} : { controlEntry: values.denial_cle }),
        ...destinationOf(entities),
        endUse: values.end_use ?? '',
        grounds: [],
        reason: values.reason_for_refusal ?? '',
        entities,
      },
    },
  ];
}

function isCatchAll(entry: string | undefined): boolean {
  return /^catch.?all$/i.test(entry ?? '');
}

function entityOf(
  values: ImportLine['values'],
  countryOf: (text: string) => string | undefined,
): DenialEntity {
  const countryText = values.country ?? '';
  const country = countryOf(countryText);
  return {
    role: ROLES[(values.entity_type ?? '').toLowerCase()] ?? 'THIRD_PARTY',
    name: values.name ?? '',
    address: values.address ?? '',
    countryText,
    ...(country === undefined ? {} : { country }),
  };
}

/** The format has no destination of its own: that of the end user, else of the consignee. */
function destinationOf(entities: readonly DenialEntity[]): { readonly destination?: string } {
  const of = (role: DenialRole) => entities.find((entity) => entity.role === role)?.country;
  const destination = of('END_USER') ?? of('CONSIGNEE');
  return destination === undefined ? {} : { destination };
}
