/**
 * Does something again and again, one run at a time, counted from the end of the run before. Lives in this process
 * and not in the queue, so that a flushed queue loses no schedule; several workers share the work by locks.
 */
export class Schedule {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly everyMs: number,
    private readonly work: () => Promise<unknown>,
    private readonly report: (error: unknown) => void,
  ) {}

  start(): void {
    this.plan(0);
  }

  /** Starts no further run and waits for the one under way. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  private plan(afterMs: number): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.running = this.run().then(() => this.plan(this.everyMs));
    }, afterMs);
  }

  private async run(): Promise<void> {
    try {
      await this.work();
    } catch (error) {
      this.report(error);
    }
  }
}
