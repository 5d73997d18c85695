const UNITS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
];
const TENS: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fourty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const ROMAN = /^(?:x{0,3})(?:ix|iv|v?i{0,3})$/;

/**
 * The number a folded word stands for: digits, English words and ordinals, Roman numerals up to 39 (not as first
 * word, where they are initials). Undefined for any other word.
 */
export function numberIn(word: string, isFirst: boolean): number | undefined {
  const digits = /^(\d{1,9})(?:st|nd|rd|th)?$/.exec(word);
  if (digits) return Number(digits[1]);
  const unit = UNITS.indexOf(word);
  if (unit >= 0) return unit;
  const ordinal = ORDINALS.indexOf(word);
  if (ordinal >= 0) return ordinal + 1;
  if (word in TENS) return TENS[word];
  return !isFirst && word.length > 0 && ROMAN.test(word) ? roman(word) : undefined;
}

/** True when a ten and a unit stand side by side (`forty four`). */
export function isTen(word: string): boolean {
  return word in TENS;
}

function roman(word: string): number {
  const values: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };
  let total = 0;
  for (let i = 0; i < word.length; i += 1) {
    const value = values[word.charAt(i)] ?? 0;
    const next = values[word.charAt(i + 1)] ?? 0;
    total += value < next ? -value : value;
  }
  return total;
}
