import { Injectable } from '@nestjs/common';
import { RefreshClocks } from '@article5/use-cases/calendar';
import { RescreenCases } from '@article5/use-cases/casework';
import { RecomputeMatches } from '@article5/use-cases/matching';

/** Cases looked at again because what they rest on changed: calendars, the matcher, or the lists. */
@Injectable()
export class SecondLooks {
  constructor(
    private readonly clocks: RefreshClocks,
    private readonly matches: RecomputeMatches,
    private readonly screening: RescreenCases,
  ) {}

  recount(): Promise<unknown> {
    return this.clocks.ofChangedCalendars();
  }

  rematch(): Promise<unknown> {
    return this.matches.tick();
  }

  rescreen(): Promise<unknown> {
    return this.screening.execute();
  }
}
