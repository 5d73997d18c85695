import technical from './data/technical-terms.json';

/** What a technical figure measures. COUNT is everything that is counted (users, sessions, cameras). */
export type Dimension = keyof typeof technical.tolerance;

/** How far two figures of a dimension may lie apart and still be essentially identical, as share of the larger. */
export const TOLERANCE: Readonly<Record<Dimension, number>> = technical.tolerance;

/** Unit in folded spelling -> dimension and how many base units (bit/s, byte, hertz, metre, second, pixel, watt, kilogram, piece). */
const UNITS: ReadonlyMap<string, readonly [Dimension, number]> = new Map<
  string,
  readonly [Dimension, number]
>([
  ...prefixed('BIT_RATE', ['bit/s', 'bits/s', 'bps', 'b/s', 'bits']),
  ...prefixed('BIT_RATE', ['byte/s', 'bytes/s'], 8),
  ...prefixed('BYTES', ['byte', 'bytes', 'octet']),
  ...prefixed('FREQUENCY', ['hz', 'hertz']),
  ...prefixed('POWER', ['w', 'watt', 'watts']),
  ...prefixed('PIXELS', ['pixel', 'pixels', 'px', 'p']),
  ...list('BYTES', {
    kb: 1e3,
    mb: 1e6,
    gb: 1e9,
    tb: 1e12,
    pb: 1e15,
    kib: 2 ** 10,
    mib: 2 ** 20,
    gib: 2 ** 30,
    tib: 2 ** 40,
  }),
  ...list('LENGTH', {
    mm: 1e-3,
    cm: 1e-2,
    m: 1,
    km: 1e3,
    metre: 1,
    metres: 1,
    meter: 1,
    meters: 1,
    kilometres: 1e3,
  }),
  ...list('LENGTH', {
    mi: 1609.344,
    mile: 1609.344,
    miles: 1609.344,
    nmi: 1852,
    ft: 0.3048,
    feet: 0.3048,
    yd: 0.9144,
  }),
  ...list('TIME', {
    ms: 1e-3,
    s: 1,
    sec: 1,
    second: 1,
    seconds: 1,
    min: 60,
    minute: 60,
    minutes: 60,
    h: 3600,
    hour: 3600,
  }),
  ...list('TIME', { hours: 3600, d: 86400, day: 86400, days: 86400, week: 604800, weeks: 604800 }),
  ...list('TIME', { month: 2629800, months: 2629800, year: 31557600, years: 31557600, y: 31557600 }),
  ...list('PIXELS', { mp: 1e6, megapixel: 1e6, megapixels: 1e6 }),
  ...list('FRAME_RATE', { fps: 1, 'frames/s': 1, 'frame/s': 1, 'images/s': 1 }),
  ...list('SPEED', {
    'm/s': 1,
    'km/h': 1 / 3.6,
    kmh: 1 / 3.6,
    kph: 1 / 3.6,
    mph: 0.44704,
    kn: 0.514444,
    knots: 0.514444,
  }),
  ...list('LEVEL', { db: 1, dbi: 1, dbm: 1 }),
  ...list('ANGLE', { deg: 1, degree: 1, degrees: 1, '°': 1 }),
  ...list('SHARE', { '%': 1, percent: 1, 'per cent': 1 }),
  ...list('MASS', { mg: 1e-6, g: 1e-3, kg: 1, t: 1e3, lb: 0.45359237 }),
]);

function prefixed(dimension: Dimension, names: readonly string[], factor = 1) {
  const prefixes: readonly (readonly [string, number])[] = [
    ['', 1],
    ['k', 1e3],
    ['kilo', 1e3],
    ['m', 1e6],
    ['mega', 1e6],
    ['g', 1e9],
    ['giga', 1e9],
    ['t', 1e12],
    ['tera', 1e12],
  ];
  return names.flatMap((name) =>
    prefixes.map(([prefix, size]) => [prefix + name, [dimension, size * factor]] as const),
  );
}

function list(dimension: Dimension, sizes: Readonly<Record<string, number>>) {
  return Object.entries(sizes).map(([unit, size]) => [unit, [dimension, size]] as const);
}

/** A figure in base units of its dimension. `upper` is the other end of a range. */
export interface Quantity {
  readonly dimension: Dimension;
  readonly value: number;
  readonly upper: number;
}

/**
 * The quantity in a figure as data sheets write it (`40 Gbit/s`, `5-10 km`, `2,000` + `users`); undefined when there
 * is no number in it. An unknown unit is a count. Thousands are separated by comma, space or apostrophe.
 */
export function quantityOf(figure: string, unit?: string): Quantity | undefined {
  const text = figure.replace(/(?<=\d)[,'\u2019\u00a0 ](?=\d{3}(?!\d))/g, '').replace(/(?<=\d),(?=\d)/g, '.');
  const found = /(\d+(?:\.\d+)?)\s*(?:(?:-|\u2013|to|\.\.)\s*(\d+(?:\.\d+)?))?\s*([^\d]*)/i.exec(text);
  if (found?.[1] === undefined) return undefined;
  const { factor, rest } = scaleOf(found[3] ?? '');
  const [dimension, size] = unitOf(unit?.trim() ? unit : rest);
  const value = Number(found[1]) * factor * size;
  return { dimension, value, upper: found[2] === undefined ? value : Number(found[2]) * factor * size };
}

/** `2 million users` is two million: the word of scale before the unit, and the unit without it. */
function scaleOf(text: string): { readonly factor: number; readonly rest: string } {
  const [, word = '', rest = ''] = /^\s*([a-z]+)\.?(?:\s+(.*))?$/i.exec(text) ?? [];
  const factor = SCALES.get(word.toLowerCase());
  return factor === undefined ? { factor: 1, rest: text } : { factor, rest };
}

const SCALES: ReadonlyMap<string, number> = new Map(Object.entries(technical.scale));

function unitOf(unit: string): readonly [Dimension, number] {
  const plain = unit
    .trim()
    .toLowerCase()
    .replace(/\s+per\s+(second|s)\b/, '/s')
    .replace(/\/sec(ond)?\b/, '/s');
  const first = plain.replace(/[\s.]+$/, '').split(/\s+/)[0] ?? '';
  if (/^[KMGT]?B\/s$|^[KMGT]?Bps$/i.test(unit.trim()) && /B(?:\/s|ps)$/.test(unit.trim())) {
    const bits = UNITS.get(first.replace(/b(\/s|ps)$/, 'bit/s'));
    if (bits) return [bits[0], bits[1] * 8];
  }
  return UNITS.get(first) ?? ['COUNT', 1];
}

/** Whether two quantities are essentially the same: same dimension, and ranges that meet within the tolerance. */
export function closeEnough(a: Quantity, b: Quantity): boolean {
  if (a.dimension !== b.dimension) return false;
  const tolerance = TOLERANCE[a.dimension] * Math.max(a.upper, b.upper);
  return Math.abs(a.value - b.value) <= tolerance && Math.abs(a.upper - b.upper) <= tolerance;
}
