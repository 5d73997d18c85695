import anyAscii from 'any-ascii';
import { readLoanSyllables } from './kana';

/** Letters that look Latin in a word that mixes both scripts, so that a disguised spelling folds like the plain one. */
const LOOK_ALIKE: Readonly<Record<string, string>> = {
  а: 'a',
  в: 'b',
  с: 'c',
  е: 'e',
  н: 'h',
  і: 'i',
  к: 'k',
  м: 'm',
  о: 'o',
  р: 'p',
  т: 't',
  у: 'y',
  х: 'x',
};

/** Arabic and Hebrew letters that carry vowels: the general table drops them or reads them as consonants. */
const VOWEL_LETTERS: Readonly<Record<string, string>> = {
  ا: 'a',
  أ: 'a',
  إ: 'i',
  آ: 'a',
  ى: 'a',
  ة: 'a',
  و: 'u',
  ي: 'i',
  ی: 'i',
  ئ: 'i',
  ؤ: 'u',
  ع: 'a',
  پ: 'p',
  چ: 'ch',
  گ: 'g',
  א: 'a',
  ו: 'o',
  י: 'i',
  ע: 'a',
};

const ARABIC_MARKS = /[\u0610-\u061a\u0640\u064b-\u065f\u0670]/gu;
const ARABIC_ARTICLE = /(^|\s)(?:و)?ال(?=\p{Script=Arabic}{2})/gu;
const GLUED_FORM = /(\p{Ll})(AG|SA|SE|AB|AS|KG|NV|BV|SRL|SPA|GmbH|Ltd|Inc|LLC|OOO|PLC)(?=$|[\s,.])/gu;
/** Marks that no name holds between two letters: slips of typing or of a scanner, not a space. */
const STRAY_MARK = /(?<=[\p{L}\p{N}])[~^{}[\]|\\<>_#$*=]+(?=[\p{L}\p{N}])/gu;
const WEB_ENDING = /(?<=[\p{L}\p{N}]{3})\.(?:com|net|org|io|eu)(?=$|[\s,.])/giu;
/** Where a word of a script that no disguise mixes meets a Latin one: two words, though nobody left a space. */
const SCRIPT_CHANGE =
  /(?<=[\p{Script=Arabic}\p{Script=Hebrew}])(?=\p{Script=Latin}{2})|(?<=\p{Script=Latin}{2})(?=[\p{Script=Arabic}\p{Script=Hebrew}])/gu;
const MIXED_WORD = /[\p{Script=Latin}\p{Script=Cyrillic}]+/gu;

/**
 * A name or text in plain lower-case Latin letters, digits and single spaces, comparable across scripts and
 * spellings: transliterated, without accents and punctuation, dotted letters drawn together (`S.p.A.` -> `spa`),
 * stray marks inside a word and web endings (`.com`) dropped.
 * Source: design.md 6. Japanese written in Chinese characters folds by the Chinese reading: such a name meets its
 * Latin spelling through an alias or an identifier only.
 */
export function foldText(text: string): string {
  const written = text
    .normalize('NFKC')
    .replace(SCRIPT_CHANGE, ' ')
    .replace(STRAY_MARK, '')
    .replace(WEB_ENDING, '');
  const plain = undisguise(written).replace(GLUED_FORM, '$1 $2').toLowerCase();
  return joinLetters(
    anyAscii(readLoanSyllables(withVowels(plain)))
      .toLowerCase()
      .replace(/(?<=[a-z0-9])['`](?=s\b)s/g, '')
      .replace(/\b[dl]['`](?=[a-z]{3})/g, ' ')
      .replace(/['`]/g, '')
      .replace(/&|\+/g, ' and ')
      .replace(/\b(?:[a-z]\.){2,}[a-z]?(?![a-z])/g, (letters) => `${letters.replaceAll('.', '')} `)
      .replace(/[^a-z0-9]+/g, ' ')
      .replace(/\b(?:st|sankt|sint) (?=[a-z]{3})/g, 'saint ')
      .trim(),
  );
}

/** Runs of single letters become one word: `a b c company` -> `abc company`. */
function joinLetters(folded: string): string {
  return folded.replace(/\b[a-z](?: [a-z]\b)+/g, (run) => run.replaceAll(' ', ''));
}

function undisguise(text: string): string {
  return text.replace(MIXED_WORD, (word) => {
    const mixed = /\p{Script=Latin}/u.test(word) && /\p{Script=Cyrillic}/u.test(word);
    if (!mixed) return word;
    return Array.from(word, (letter) => LOOK_ALIKE[letter.toLowerCase()] ?? letter).join('');
  });
}

function withVowels(text: string): string {
  if (!/[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text)) return text;
  return Array.from(text.replace(ARABIC_MARKS, '').replace(ARABIC_ARTICLE, '$1'), (letter) => {
    return VOWEL_LETTERS[letter] ?? letter;
  }).join('');
}

/** True for scripts written without spaces, where words must be found inside the text. */
export function isUnspaced(text: string): boolean {
  return /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]/u.test(
    text,
  );
}
