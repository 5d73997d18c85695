/**
 * The part of ICU MessageFormat that our messages use, into the form Lingui reads: text, `[name]`,
 * `[name, format, style]` and `[name, 'plural', { one: […], other: […] }]`. Lingui's own compiler would add 8 KiB
 * to the first load for parts that no message has.
 */
export type Token = string | [string] | [string, string] | [string, string, string | Cases];
export interface Cases {
  [key: string]: Token[] | number | undefined;
  offset: number | undefined;
}

class Parser {
  private at = 0;

  constructor(
    private readonly source: string,
    private readonly mapText: (text: string) => string,
  ) {}

  /** Text and placeholders up to the end, or to the brace that closes a plural's case. */
  message(inPlural: boolean, nested: boolean): Token[] {
    const tokens: Token[] = [];
    let text = '';
    const flush = () => {
      if (text !== '') tokens.push(this.mapText(text));
      text = '';
    };
    while (this.at < this.source.length) {
      const char = this.source.charAt(this.at);
      if (char === '}' && nested) break;
      if (char === "'") text += this.quoted(inPlural);
      else if (char === '{') {
        flush();
        tokens.push(this.placeholder());
      } else if (char === '#' && inPlural) {
        flush();
        tokens.push('#');
        this.at += 1;
      } else {
        text += char;
        this.at += 1;
      }
    }
    flush();
    return tokens;
  }

  /** `''` is an apostrophe; `'{…'` is literal text; an apostrophe before anything else is itself. */
  private quoted(inPlural: boolean): string {
    const next = this.source.charAt(this.at + 1);
    if (next === "'") {
      this.at += 2;
      return "'";
    }
    if (next !== '{' && next !== '}' && !(next === '#' && inPlural)) {
      this.at += 1;
      return "'";
    }
    const end = this.source.indexOf("'", this.at + 2);
    const stop = end === -1 ? this.source.length : end;
    const literal = this.source.slice(this.at + 1, stop);
    this.at = stop + 1;
    return literal;
  }

  private placeholder(): Token {
    this.expect('{');
    const name = this.word();
    if (this.take('}')) return [name];
    this.expect(',');
    const kind = this.word();
    if (this.take('}')) return [name, kind];
    this.expect(',');
    if (kind === 'plural' || kind === 'selectordinal' || kind === 'select') {
      return [name, kind, this.cases(kind !== 'select')];
    }
    const end = this.source.indexOf('}', this.at);
    if (end === -1) throw this.failure('a placeholder is not closed');
    const style = this.source.slice(this.at, end).trim();
    this.at = end + 1;
    return [name, kind, style];
  }

  private cases(plural: boolean): Cases {
    const cases: Cases = { offset: undefined };
    while (!this.take('}')) {
      const key = this.word();
      if (key.startsWith('offset:')) {
        cases.offset = Number(key.slice('offset:'.length));
        continue;
      }
      this.expect('{');
      cases[key.replace(/^=/, '')] = this.message(plural, true);
      this.expect('}');
    }
    return cases;
  }

  private word(): string {
    this.space();
    const found = /^[^\s,{}]+/.exec(this.source.slice(this.at));
    if (!found) throw this.failure('a name is missing');
    this.at += found[0].length;
    this.space();
    return found[0];
  }

  private space(): void {
    while (/\s/.test(this.source.charAt(this.at))) this.at += 1;
  }

  private take(char: string): boolean {
    this.space();
    if (this.source.charAt(this.at) !== char) return false;
    this.at += 1;
    return true;
  }

  private expect(char: string): void {
    // Inside a case the brace ends at once: white space before it is text.
    if (this.source.charAt(this.at) !== char) throw this.failure(`“${char}” is missing`);
    this.at += 1;
  }

  private failure(what: string): Error {
    return new Error(`Message cannot be read, ${what} at ${this.at}: ${this.source}`);
  }
}

export function parseIcu(message: string, mapText: (text: string) => string = (text) => text): Token[] {
  return new Parser(message, mapText).message(false, false);
}
