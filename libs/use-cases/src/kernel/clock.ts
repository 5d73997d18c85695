import { Injectable } from '@nestjs/common';

/** What time it is: the only place that asks. Tests put a clock of their own in its place. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }
}
