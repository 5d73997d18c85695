/** The columns of a file of earlier decisions, in the order of the template. `?` in the list below: may be empty. */
export const EARLIER_COLUMNS = {
  national_reference: { needed: true, longest: 100, example: 'OLD-2024-0117' },
  received_on: { needed: true, longest: 10, example: '2024-03-04' },
  decided_on: { needed: true, longest: 10, example: '2024-04-19' },
  outcome: { needed: true, longest: 40, example: 'AUTHORISATION_REQUIRED' },
  legal_basis: { needed: false, longest: 40, example: 'ART_5_2' },
  exporter_name: { needed: true, longest: 300, example: 'Example Instruments SA' },
  exporter_eori: { needed: false, longest: 20, example: '' },
  item_name: { needed: true, longest: 300, example: 'Lynx Probe 4' },
  item_family: { needed: true, longest: 40, example: 'TRAFFIC_ANALYSIS' },
  item_description: { needed: false, longest: 4000, example: 'Passive probe for carrier networks' },
  maker: { needed: false, longest: 300, example: 'Example Instruments SA' },
  model: { needed: false, longest: 300, example: 'LP-4' },
  item_functions: { needed: false, longest: 100, example: 'MONITOR; COLLECT' },
  item_parameters: { needed: false, longest: 2000, example: 'throughput = 40 Gbit/s' },
  destination: { needed: true, longest: 100, example: 'UZ' },
  end_user_name: { needed: true, longest: 300, example: 'Telecom of Examplia' },
  end_user_other_names: { needed: false, longest: 1000, example: '' },
  end_user_country: { needed: true, longest: 100, example: 'UZ' },
  end_user_kind: { needed: false, longest: 20, example: 'TELECOM' },
  consignee_name: { needed: false, longest: 300, example: '' },
  consignee_country: { needed: false, longest: 100, example: '' },
  uses: { needed: false, longest: 100, example: 'INTERNAL_REPRESSION' },
  reason_codes: {
    needed: true,
    longest: 1000,
    example: 'end-use.internal-repression; end-user.no-oversight',
  },
  shared: { needed: false, longest: 20, example: 'yes' },
  withheld_reason: { needed: false, longest: 1000, example: '' },
} as const satisfies Record<
  string,
  { readonly needed: boolean; readonly longest: number; readonly example: string }
>;
export type EarlierColumn = keyof typeof EARLIER_COLUMNS;

/** A record of the file; `line` is where it begins, the header being line 1. */
export interface EarlierLine {
  readonly line: number;
  readonly values: Readonly<Partial<Record<EarlierColumn, string>>>;
}

export const EARLIER_PROBLEMS = [
  'EMPTY',
  'TOO_LONG',
  'CANNOT_BE_STORED',
  'NOT_A_DAY',
  'IN_THE_FUTURE',
  'BEFORE_RECEIPT',
  'UNKNOWN_CODE',
  'BASIS_UNFIT',
  'UNKNOWN_COUNTRY',
  'PARAMETER_FORM',
  'NOT_YES_OR_NO',
  'WITHHELD_WITHOUT_REASON',
  'REPEATED_REFERENCE',
  'REFERENCE_OF_PORTAL',
  'IMPORTED_DIFFERENTLY',
  'COLUMN_MISSING',
  'COLUMN_UNKNOWN',
  'NO_LINES',
  'TOO_MANY_LINES',
  'NOT_CSV',
] as const;
export type EarlierProblemCode = (typeof EARLIER_PROBLEMS)[number];

/** What is wrong with a file, where; `column` is absent where the whole line or file is meant. */
export interface EarlierProblem {
  readonly line: number;
  readonly column?: string;
  readonly problem: EarlierProblemCode;
  readonly value?: string;
}

/** A file with the header and one fictional line, to begin from. */
export function earlierTemplate(): readonly [readonly string[], readonly string[]] {
  const columns = Object.entries(EARLIER_COLUMNS);
  return [columns.map(([name]) => name), columns.map(([, { example }]) => example)];
}
