import type { ProblemReason } from '@article5/contracts/kernel';

/** An answer of the API that is not a success: what was refused and why, in codes. */
export class Problem extends Error {
  override readonly name = 'Problem';

  constructor(
    /** HTTP status; 0 when no answer came (network lost). */
    readonly status: number,
    readonly refusals: readonly ProblemReason[],
    /** To quote to the help desk. */
    readonly requestId: string | undefined,
    /** Of a 412: the entity tag that the server holds now. */
    readonly currentTag: string | undefined = undefined,
  ) {
    super(refusals.map((refusal) => refusal.code).join(', ') || `status ${status}`);
  }

  get isOffline(): boolean {
    return this.status === 0;
  }

  /** Someone else changed it since it was read. */
  get isStale(): boolean {
    return this.status === 412;
  }

  has(code: string): boolean {
    return this.refusals.some((refusal) => refusal.code === code);
  }

  /** Refusals of one field, by JSON pointer. */
  at(pointer: string): readonly ProblemReason[] {
    return this.refusals.filter((refusal) => refusal.pointer === pointer);
  }
}

export function isProblem(error: unknown): error is Problem {
  return error instanceof Problem;
}
