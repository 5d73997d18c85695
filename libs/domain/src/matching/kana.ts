/** Japanese letters that are written small after another and change it (`フ` + `ァ` is `fa`, `シ` + `ャ` is `sha`). */
const SMALL: Readonly<Record<string, string>> = {
  ァ: 'a',
  ィ: 'i',
  ゥ: 'u',
  ェ: 'e',
  ォ: 'o',
  ャ: 'ya',
  ュ: 'yu',
  ョ: 'yo',
};

/** The consonant that is left of a letter when a small one follows. */
const BEFORE_SMALL: Readonly<Record<string, string>> = {
  フ: 'f',
  ヴ: 'v',
  ウ: 'w',
  テ: 't',
  デ: 'd',
  ト: 't',
  ド: 'd',
  ツ: 'ts',
  シ: 'sh',
  ジ: 'j',
  チ: 'ch',
  ヂ: 'j',
  キ: 'ky',
  ギ: 'gy',
  ニ: 'ny',
  ヒ: 'hy',
  ビ: 'by',
  ピ: 'py',
  ミ: 'my',
  リ: 'ry',
  ク: 'kw',
  グ: 'gw',
};

const PAIR = /([フヴウテデトドツシジチヂキギニヒビピミリクグ])([ァィゥェォャュョ])/gu;
const LONG_OR_DOUBLE = /[ーッ]/gu;

/** Hangul syllables that loan words use for a consonant without a vowel (`소프트`, soft). */
const LOAN_SYLLABLES: Readonly<Record<string, string>> = {
  프: 'p',
  트: 't',
  크: 'k',
  스: 's',
  드: 'd',
  브: 'b',
};

/**
 * Japanese and Korean syllables that stand for foreign sounds, in the Latin letters of these sounds, so that a loan
 * word meets its origin (`ファルコン`, `Falcon`). Hiragana is read as katakana; all else stays as it is.
 */
export function readLoanSyllables(text: string): string {
  if (!/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(text)) return text;
  return text
    .replace(/[\u3041-\u3096]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0x60))
    .replace(PAIR, (_, letter: string, small: string) => {
      const consonant = BEFORE_SMALL[letter] ?? '';
      const vowel = SMALL[small] ?? '';
      return consonant + (/[hyj]$/.test(consonant) ? vowel.replace('y', '') : vowel);
    })
    .replace(/ヴ/gu, 'vu')
    .replace(LONG_OR_DOUBLE, '')
    .replace(/[프트크스드브]/gu, (syllable) => LOAN_SYLLABLES[syllable] ?? syllable);
}
