/** A stretch of text that two versions share, or that only one of them has. */
export interface DiffPart {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Words, runs of space and ends of paragraphs. */
function tokensOf(text: string): readonly string[] {
  return text.match(/\n|[^\S\n]+|[^\s]+/g) ?? [];
}

/**
 * What changed between two texts, word by word: the longest common subsequence of their words (letters of a few pages;
 * what both begin and end with is set aside first). Joined again, 'same' and 'removed' give the text before, 'same' and
 * 'added' the text after.
 */
export function diffWords(before: string, after: string): readonly DiffPart[] {
  const [one, other] = [tokensOf(before), tokensOf(after)];
  let start = 0;
  while (start < one.length && start < other.length && one[start] === other[start]) start += 1;
  let end = 0;
  const most = Math.min(one.length, other.length) - start;
  while (end < most && one[one.length - 1 - end] === other[other.length - 1 - end]) end += 1;
  const parts: DiffPart[] = [
    { kind: 'same', text: one.slice(0, start).join('') },
    ...middle(one.slice(start, one.length - end), other.slice(start, other.length - end)),
    { kind: 'same', text: one.slice(one.length - end).join('') },
  ];
  return joined(parts);
}

function middle(one: readonly string[], other: readonly string[]): DiffPart[] {
  const width = other.length + 1;
  const lengths = new Uint32Array((one.length + 1) * width);
  const at = (row: number, column: number) => lengths[row * width + column] ?? 0;
  for (let row = one.length - 1; row >= 0; row -= 1) {
    for (let column = other.length - 1; column >= 0; column -= 1) {
      lengths[row * width + column] =
        one[row] === other[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const parts: DiffPart[] = [];
  let [row, column] = [0, 0];
  while (row < one.length || column < other.length) {
    const [mine, theirs] = [one[row], other[column]];
    if (mine !== undefined && mine === theirs) {
      parts.push({ kind: 'same', text: mine });
      row += 1;
      column += 1;
    } else if (mine !== undefined && (theirs === undefined || at(row + 1, column) >= at(row, column + 1))) {
      parts.push({ kind: 'removed', text: mine });
      row += 1;
    } else {
      parts.push({ kind: 'added', text: theirs ?? '' });
      column += 1;
    }
  }
  return parts;
}

/** Neighbours of one kind as one part; empty ones left out. */
function joined(parts: readonly DiffPart[]): readonly DiffPart[] {
  const whole: DiffPart[] = [];
  for (const part of parts) {
    const last = whole.at(-1);
    if (part.text === '') continue;
    if (last?.kind === part.kind) whole[whole.length - 1] = { kind: part.kind, text: last.text + part.text };
    else whole.push(part);
  }
  return whole;
}
