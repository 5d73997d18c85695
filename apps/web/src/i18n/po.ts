/** A message of a catalogue: its id or English text, its translation (empty: none), and the files that use it. */
export interface PoMessage {
  readonly id: string;
  readonly translation: string;
  readonly origins: readonly string[];
}

type Mode = 'id' | 'translation' | undefined;

/**
 * Reads the messages of a PO file as Lingui writes it (GNU gettext, section "PO Files"): origins, `msgid`, `msgstr`,
 * each perhaps over several lines; obsolete messages (`#~`) and the header are left out.
 */
export function parsePo(text: string): readonly PoMessage[] {
  return text
    .split(/\r?\n\s*\r?\n/)
    .flatMap((block) => messageOf(block.split(/\r?\n/)))
    .filter(({ id }) => id !== '');
}

function messageOf(lines: readonly string[]): PoMessage[] {
  const read = { id: '', translation: '' };
  const origins: string[] = [];
  let mode: Mode;
  let isMessage = false;
  for (const line of lines) {
    if (line.startsWith('#:')) origins.push(...line.slice(2).trim().split(/\s+/));
    else if (line.startsWith('#')) continue;
    else if (line.startsWith('msgid ')) [mode, isMessage] = ['id', true];
    else if (line.startsWith('msgstr ')) mode = 'translation';
    else if (line.startsWith('msgctxt ')) mode = undefined;
    const quoted = /"((?:[^"\\]|\\.)*)"\s*$/.exec(line)?.[1];
    if (mode !== undefined && quoted !== undefined) read[mode] += unescaped(quoted);
  }
  return isMessage ? [{ ...read, origins }] : [];
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };

function unescaped(text: string): string {
  return text.replace(/\\(.)/g, (_, character: string) => ESCAPES[character] ?? character);
}
