import pg from 'pg';

/** Listens on a channel of PostgreSQL, and connects again when the connection breaks. */
export class Listener {
  private client: pg.Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private closed = false;
  private waitMs = FIRST_WAIT_MS;

  constructor(
    private readonly url: string,
    private readonly channel: string,
    private readonly hear: (payload: string) => void,
  ) {}

  async open(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.url,
      keepAlive: true,
      application_name: `article5 ${this.channel}`,
    });
    this.client = client;
    client.on('notification', ({ payload }) => payload !== undefined && this.hear(payload));
    client.on('error', () => this.again(client));
    client.on('end', () => this.again(client));
    try {
      await client.connect();
      await client.query(`listen ${pg.escapeIdentifier(this.channel)}`);
      this.waitMs = FIRST_WAIT_MS;
    } catch {
      this.again(client);
    }
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.timer);
    await this.client?.end().catch(() => undefined);
  }

  private again(client: pg.Client): void {
    if (this.closed || this.client !== client) return;
    this.client = undefined;
    client.end().catch(() => undefined);
    this.timer = setTimeout(() => void this.open(), this.waitMs);
    this.waitMs = Math.min(this.waitMs * 2, LONGEST_WAIT_MS);
  }
}

const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 10_000;
