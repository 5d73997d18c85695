import { compile, type CompiledMessage } from './compile';

const compiledMessages = new Map<string, CompiledMessage>();

const accents: Record<string, string> = {
  a: 'á', e: 'é', i: 'ï', o: 'ö', u: 'ü', y: 'ý', c: 'ç', n: 'ñ', s: 'š', z: 'ž',
  A: 'Å', E: 'É', I: 'Î', O: 'Ø', U: 'Û', C: 'Ç', N: 'Ñ', S: 'Š', Z: 'Ž',
}; // prettier-ignore

/** Accents on every letter that has one; tags such as `<0>` stay as they are. */
function withAccents(text: string): string {
  return text.replace(/<\/?\d+\/?>|[A-Za-z]/g, (part) => accents[part] ?? part);
}

/** Filler words worth 40 % of the text, so that a layout which only fits English shows it. */
function filler(text: string): string {
  const wanted = Math.ceil(text.replace(/<\/?\d+\/?>/g, '').length * 0.4);
  return 'øné twö thréé föur fïvé šïx '
    .repeat(Math.ceil(wanted / 28))
    .slice(0, wanted)
    .trimEnd();
}

/** The pseudo-language is made from the English message, so it is always complete. Loaded for testers only. */
export function compilePseudo(message: string): CompiledMessage {
  const known = compiledMessages.get(message);
  if (known) return known;
  const compiled = ['[', ...compile(message, withAccents), ` ${filler(message)}]`] as CompiledMessage;
  compiledMessages.set(message, compiled);
  return compiled;
}
