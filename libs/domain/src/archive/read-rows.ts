import { readDay } from '../calendar';
import { BASES_OF_OUTCOME, REASON_CODES, type LegalBasis } from '../decision';
import { ITEM_FAMILIES, USES, type Use } from '../questions';
import {
  EARLIER_COLUMNS,
  type EarlierColumn,
  type EarlierLine,
  type EarlierProblem,
  type EarlierProblemCode,
} from './columns';
import {
  basisOf,
  EARLIER_OUTCOMES,
  END_USER_KIND_CODES,
  type EarlierDecision,
  type EarlierOutcome,
} from './earlier-decision';

const COLUMNS = Object.keys(EARLIER_COLUMNS) as readonly EarlierColumn[];
const FUNCTIONS = ['MONITOR', 'EXTRACT', 'COLLECT', 'ANALYSE'] as const;
const OF_PORTAL = /^[A-Z]{2}(-[A-Z]{3})?-\d{4}-\d{6}$/;
const PARAMETER = /^([^=]+)=\s*(\S+)(?:\s+(.+))?$/;

/** A decision of the file with the line it stands on. */
export interface EarlierRow {
  readonly line: number;
  readonly decision: EarlierDecision;
}

export interface ReadEarlier {
  readonly rows: readonly EarlierRow[];
  readonly problems: readonly EarlierProblem[];
}

/** What the reading needs from outside: today where the authority is, and the names of countries. */
export interface ReadingWith {
  readonly today: string;
  readonly countryOf: (text: string) => string | undefined;
}

/**
 * Reads the lines of a file into decisions, or names every problem with line and column; whoever imports writes
 * nothing when there is one. Our format; use.
 */
export function readEarlierRows(lines: readonly EarlierLine[], how: ReadingWith): ReadEarlier {
  const problems: EarlierProblem[] = [];
  const rows: EarlierRow[] = [];
  const seen = new Set<string>();
  for (const given of lines) {
    const found = [...formOf(given), ...contentOf(given, how)];
    const reference = given.values.national_reference ?? '';
    if (seen.has(reference)) {
      found.push(at(given, 'national_reference', 'REPEATED_REFERENCE', reference));
    }
    if (reference !== '') seen.add(reference);
    problems.push(...found);
    if (found.length === 0) rows.push({ line: given.line, decision: toDecision(given, how) });
  }
  return { rows, problems };
}

function at(
  { line }: EarlierLine,
  column: EarlierColumn,
  problem: EarlierProblemCode,
  value?: string,
): EarlierProblem {
  return { line, column, problem, ...(value === undefined ? {} : { value: value.slice(0, 200) }) };
}

function formOf(given: EarlierLine): EarlierProblem[] {
  return COLUMNS.flatMap((column) => {
    const { needed, longest } = EARLIER_COLUMNS[column];
    const value = given.values[column] ?? '';
    if (value === '') return needed ? [at(given, column, 'EMPTY')] : [];
    if (value.includes('\u0000')) return [at(given, column, 'CANNOT_BE_STORED')];
    return value.length > longest ? [at(given, column, 'TOO_LONG')] : [];
  });
}

function contentOf(given: EarlierLine, { today, countryOf }: ReadingWith): EarlierProblem[] {
  const { values } = given;
  const codes = (column: EarlierColumn, known: readonly string[]) =>
    listOf(values[column])
      .filter((code) => !known.includes(code))
      .map((code) => at(given, column, 'UNKNOWN_CODE', code));
  const countries = (['destination', 'end_user_country', 'consignee_country'] as const).flatMap((column) => {
    const value = values[column] ?? '';
    return value !== '' && countryOf(value) === undefined
      ? [at(given, column, 'UNKNOWN_COUNTRY', value)]
      : [];
  });
  const parameters = listOf(values.item_parameters)
    .filter((part) => !PARAMETER.test(part))
    .map((part) => at(given, 'item_parameters', 'PARAMETER_FORM', part));
  return [
    ...daysOf(given, today),
    ...codes('outcome', EARLIER_OUTCOMES),
    ...basisProblems(given),
    ...codes('item_family', ITEM_FAMILIES),
    ...codes('item_functions', FUNCTIONS),
    ...codes('end_user_kind', END_USER_KIND_CODES),
    ...codes('uses', USES),
    ...codes('reason_codes', REASON_CODES),
    ...countries,
    ...parameters,
    ...sharingOf(given),
    ...(OF_PORTAL.test(values.national_reference ?? '')
      ? [at(given, 'national_reference', 'REFERENCE_OF_PORTAL', values.national_reference)]
      : []),
  ];
}

function daysOf(given: EarlierLine, today: string): EarlierProblem[] {
  const { received_on: received = '', decided_on: decided = '' } = given.values;
  const problems = (['received_on', 'decided_on'] as const).flatMap((column) => {
    const value = given.values[column] ?? '';
    if (value === '') return [];
    if (readDay(value) === undefined) return [at(given, column, 'NOT_A_DAY', value)];
    return value > today ? [at(given, column, 'IN_THE_FUTURE', value)] : [];
  });
  const compared = readDay(received) !== undefined && readDay(decided) !== undefined;
  return compared && decided < received
    ? [...problems, at(given, 'decided_on', 'BEFORE_RECEIPT', decided)]
    : problems;
}

function basisProblems(given: EarlierLine): EarlierProblem[] {
  const { outcome = '', legal_basis: basis = '' } = given.values;
  if (basis === '' || !isOutcome(outcome)) return [];
  const fits: readonly string[] = BASES_OF_OUTCOME[outcome];
  return fits.includes(basis) ? [] : [at(given, 'legal_basis', 'BASIS_UNFIT', basis)];
}

function sharingOf(given: EarlierLine): EarlierProblem[] {
  const { shared = '', withheld_reason: reason = '' } = given.values;
  if (!['', 'yes', 'no'].includes(shared.toLowerCase()))
    return [at(given, 'shared', 'NOT_YES_OR_NO', shared)];
  return shared.toLowerCase() === 'no' && reason === ''
    ? [at(given, 'withheld_reason', 'WITHHELD_WITHOUT_REASON')]
    : [];
}

/** A decision from a line in which nothing is wrong. */
function toDecision({ values }: EarlierLine, { countryOf }: ReadingWith): EarlierDecision {
  const text = (column: EarlierColumn) => values[column] ?? '';
  const optional = (column: EarlierColumn) => values[column] || null;
  const country = (column: EarlierColumn) => countryOf(text(column)) ?? null;
  const outcome = text('outcome') as EarlierOutcome;
  const shared = text('shared').toLowerCase();
  return {
    reference: text('national_reference'),
    receivedOn: text('received_on'),
    decidedOn: text('decided_on'),
    outcome,
    legalBasis: basisOf(outcome, (optional('legal_basis') ?? undefined) as LegalBasis | undefined),
    exporterName: text('exporter_name'),
    exporterEori: optional('exporter_eori'),
    itemName: text('item_name'),
    itemFamily: text('item_family'),
    itemDescription: optional('item_description'),
    maker: optional('maker'),
    model: optional('model'),
    functions: listOf(values.item_functions),
    parameters: listOf(values.item_parameters).map(parameterOf),
    destination: country('destination') ?? '',
    endUserName: text('end_user_name'),
    endUserOtherNames: optional('end_user_other_names'),
    endUserCountry: country('end_user_country') ?? '',
    endUserKind: optional('end_user_kind') ?? 'UNKNOWN',
    consigneeName: optional('consignee_name'),
    consigneeCountry: country('consignee_country'),
    uses: listOf(values.uses) as readonly Use[],
    reasonCodes: listOf(values.reason_codes),
    shared: shared === '' ? null : shared === 'yes',
    withheldReason: shared === 'no' ? optional('withheld_reason') : null,
  };
}

function parameterOf(text: string): EarlierDecision['parameters'][number] {
  const [, key = '', value = '', unit] = PARAMETER.exec(text) ?? [];
  return { key: key.trim(), value, ...(unit === undefined ? {} : { unit: unit.trim() }) };
}

/** Several values in one field are parted by semicolons. */
function listOf(text: string | undefined): readonly string[] {
  return (text ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function isOutcome(text: string): text is EarlierOutcome {
  return (EARLIER_OUTCOMES as readonly string[]).includes(text);
}
