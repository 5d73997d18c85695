import { Injectable } from '@nestjs/common';
import { RescreenCases } from '@article5/use-cases/casework';
import { RecomputeMatches } from '@article5/use-cases/matching';

/** Cases looked at again because what they are compared with changed: the matcher, or the lists. */
@Injectable()
export class SecondLooks {
  constructor(
    private readonly matches: RecomputeMatches,
    private readonly screening: RescreenCases,
  ) {}

  rematch(): Promise<unknown> {
    return this.matches.tick();
  }

  rescreen(): Promise<unknown> {
    return this.screening.execute();
  }
}
