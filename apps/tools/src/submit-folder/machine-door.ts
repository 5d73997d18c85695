import type { Body } from './submission';

/** One reason of a refusal, as the portal gives it. */
export interface Reason {
  readonly code: string;
  readonly pointer?: string;
  readonly parameters?: Readonly<Record<string, string | number>>;
}

/** What became of one transaction. FAILED: nobody knows; the next run asks again under the same key. */
export type Result =
  | { readonly state: 'ACCEPTED'; readonly reference: string }
  | { readonly state: 'VALID' }
  | { readonly state: 'REFUSED'; readonly reasons: readonly Reason[] }
  | { readonly state: 'FAILED'; readonly reasons: readonly Reason[] };

/** The door does not open at all: wrong address or token, or nobody answers. Nothing else is tried. */
export class DoorClosed extends Error {
  override readonly name = 'DoorClosed';
}

const TRIES = 5;
const LONGEST_WAIT_MS = 30_000;

/** Speaks to `POST /api/v1/submissions`. */
export class MachineDoor {
  constructor(
    readonly url: string,
    private readonly token: string,
    private readonly validateOnly: boolean,
    private readonly wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)),
  ) {}

  /** Sends one transaction; a lost connection, a busy or failing portal is tried again under the same key. */
  async send(body: Body, key: string): Promise<Result> {
    let last: Result | undefined;
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const response = await this.post(body, key).catch(() => undefined);
      if (response?.ok) return this.read(response);
      const reasons = response ? await reasonsOf(response) : [];
      if (response && isFinal(response.status)) return { state: 'REFUSED', reasons };
      if (response?.status === 401 || response?.status === 403 || response?.status === 404) {
        throw new DoorClosed(
          `${this.url} does not let this token in (${response.status}, ${codesOf(reasons)}). Ask your organisation’s administrator for a token of the machine door.`,
        );
      }
      if (response) last = { state: 'FAILED', reasons };
      const asked = Number(response?.headers.get('retry-after') ?? 0) * 1000;
      await this.wait(Math.min(LONGEST_WAIT_MS, asked || 500 * 2 ** attempt));
    }
    if (last) return last;
    throw new DoorClosed(
      `${this.url} does not answer. Does the portal run there? What was accepted is kept.`,
    );
  }

  private async read(response: Response): Promise<Result> {
    const answer = (await response.json()) as { reference?: string; valid?: true };
    if (this.validateOnly) return { state: 'VALID' };
    return { state: 'ACCEPTED', reference: answer.reference ?? '' };
  }

  private post(body: Body, key: string): Promise<Response> {
    const address = new URL('/api/v1/submissions', this.url);
    if (this.validateOnly) address.searchParams.set('validate', 'only');
    return fetch(address, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${this.token}`,
        'content-type': 'application/json',
        'idempotency-key': key,
      },
      body: JSON.stringify(body),
    });
  }
}

/** The portal has understood and says no: asking again changes nothing. */
function isFinal(status: number): boolean {
  return status === 400 || status === 413 || status === 422;
}

function codesOf(reasons: readonly Reason[]): string {
  return reasons.map(({ code }) => code).join(', ');
}

async function reasonsOf(response: Response): Promise<readonly Reason[]> {
  try {
    const { errors } = (await response.json()) as { errors?: readonly Reason[] };
    return errors ?? [{ code: `tool.status-${response.status}` }];
  } catch {
    return [{ code: `tool.status-${response.status}` }];
  }
}
