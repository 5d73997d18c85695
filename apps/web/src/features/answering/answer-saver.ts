/** What a save of one answer came to. */
export type SaveResult =
  | { readonly kind: 'saved'; readonly revision: number; readonly savedAt: string }
  /** Nothing differs from what is saved. */
  | { readonly kind: 'unchanged' }
  /** Somebody else saved this answer since it was read. */
  | { readonly kind: 'conflict' }
  | { readonly kind: 'failed'; readonly error: unknown };

export interface Saved {
  readonly revision: number;
  readonly savedAt: string;
}

export interface SaverOptions<Value> {
  readonly send: (value: Value, revision: number) => Promise<Saved>;
  readonly isConflict: (error: unknown) => boolean;
  readonly isSame: (one: Value | undefined, other: Value | undefined) => boolean;
}

/**
 * Saves one answer again and again, never two at a time and always with the revision that the last save gave, so
 * that a page never stands in its own way. What is already saved is not sent again.
 */
export class AnswerSaver<Value> {
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly options: SaverOptions<Value>,
    private saved: Value | undefined,
    private current: number,
  ) {}

  get revision(): number {
    return this.current;
  }

  /** Whether this is what the server holds, as far as this page knows. */
  holds(value: Value): boolean {
    return this.options.isSame(value, this.saved);
  }

  /** What somebody else saved becomes the base: the next save replaces it knowingly. */
  rebase(value: Value | undefined, revision: number): void {
    this.saved = value;
    this.current = revision;
  }

  save(value: Value): Promise<SaveResult> {
    const turn = this.last.then(() => this.sendOne(value));
    this.last = turn;
    return turn;
  }

  private async sendOne(value: Value): Promise<SaveResult> {
    if (this.holds(value)) return { kind: 'unchanged' };
    try {
      const { revision, savedAt } = await this.options.send(value, this.current);
      this.rebase(value, revision);
      return { kind: 'saved', revision, savedAt };
    } catch (error) {
      return this.options.isConflict(error) ? { kind: 'conflict' } : { kind: 'failed', error };
    }
  }
}
