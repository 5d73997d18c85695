import { Injectable } from '@nestjs/common';
import { RefreshClocks } from '@article5/use-cases/calendar';
import { RecomputeMatches } from '@article5/use-cases/matching';
import { RemoveForgottenUploads } from '@article5/use-cases/notification';

/** What keeps the portal's own rows as they should be. */
@Injectable()
export class Upkeep {
  constructor(
    private readonly uploads: RemoveForgottenUploads,
    private readonly clocks: RefreshClocks,
    private readonly matches: RecomputeMatches,
  ) {}

  removeForgottenUploads(): Promise<unknown> {
    return this.uploads.execute();
  }

  refreshClocks(): Promise<unknown> {
    return this.clocks.ofChangedCalendars();
  }

  rematch(): Promise<unknown> {
    return this.matches.tick();
  }
}
