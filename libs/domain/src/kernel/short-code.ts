/** Crockford's alphabet of 32: digits and letters without I, L, O and U, so that a code can be read out and typed. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const GROUP = 4;

/** Bytes as a code in groups of four, five bits a character: ten bytes (80 bits) give `XXXX-XXXX-XXXX-XXXX`. */
export function shortCode(bytes: Uint8Array): string {
  let characters = '';
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      characters += ALPHABET[(held >> bits) & 31];
      held &= (1 << bits) - 1;
    }
  }
  if (bits > 0) characters += ALPHABET[(held << (5 - bits)) & 31];
  return grouped(characters);
}

/**
 * A code as somebody typed it, in the form in which it was given: any case, any spacing, O for 0, I and L for 1.
 * Undefined where it cannot be a code of so many characters.
 */
export function readShortCode(typed: string, characters: number): string | undefined {
  const plain = typed
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  const isCode = plain.length === characters && [...plain].every((character) => ALPHABET.includes(character));
  return isCode ? grouped(plain) : undefined;
}

function grouped(characters: string): string {
  return (characters.match(new RegExp(`.{1,${GROUP}}`, 'g')) ?? []).join('-');
}
