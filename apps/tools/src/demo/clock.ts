import { Clock } from '@article5/use-cases/kernel';

const DAY_IN_MS = 86_400_000;
const HOUR_IN_MS = 3_600_000;

/** A clock that the demo's story sets: each act happens some hours after the one before. */
export class StoryClock extends Clock {
  private at: Date;

  constructor(private readonly present: Date) {
    super();
    this.at = present;
  }

  override now(): Date {
    return new Date(Math.min(this.at.getTime(), this.present.getTime()));
  }

  /** To nine o'clock (UTC) that many days before the present; never after it. */
  goTo(daysAgo: number): void {
    const day = new Date(this.present.getTime() - daysAgo * DAY_IN_MS);
    day.setUTCHours(9, 0, 0, 0);
    this.at = day;
  }

  pass(hours: number): void {
    this.at = new Date(this.at.getTime() + hours * HOUR_IN_MS);
  }
}
