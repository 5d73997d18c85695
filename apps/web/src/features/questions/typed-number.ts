import { fmt } from '../../i18n/format';

const spaces = /[\s\u00a0\u202f'’]/g;

/** "1,5" in English may be one and a half or a slip for 15: where one mark stands once, the language decides. */
function decimalMark(text: string): string {
  const [dot, comma] = [text.lastIndexOf('.'), text.lastIndexOf(',')];
  if (dot >= 0 && comma >= 0) return dot > comma ? '.' : ',';
  const mark = dot >= 0 ? '.' : ',';
  const parts = text.split(mark);
  if (parts.length > 2) return '';
  const [before = '', after = ''] = parts;
  const looksGrouped = after.length === 3 && /^[1-9]\d{0,2}$/.test(before);
  return looksGrouped && fmt.number(1.1).charAt(1) !== mark ? '' : mark;
}

/**
 * The number that was typed, with spaces, thousands marks and a decimal comma or point. What is no number stays
 * the text it is, so that nothing typed is lost; the rules then ask for a number.
 */
export function numberFrom(typed: string): number | string | undefined {
  const text = typed.replace(spaces, '');
  if (text === '') return undefined;
  const mark = decimalMark(text);
  const plain = [...text]
    .map((char) => (char === mark ? '.' : char === '.' || char === ',' ? '' : char))
    .join('');
  return /^-?\d+(\.\d*)?$/.test(plain) && text.split(mark || '\u0000').length <= 2 ? Number(plain) : typed;
}

/** How a saved number stands in its box again: without thousands marks, with the language's decimal mark. */
export function typedNumber(value: number): string {
  return fmt.number(value, { useGrouping: false, maximumFractionDigits: 6 });
}
