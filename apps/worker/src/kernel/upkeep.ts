import { Injectable } from '@nestjs/common';
import { RefreshClocks } from '@article5/use-cases/calendar';
import { RecomputeMatches } from '@article5/use-cases/matching';
import { SendDigests } from '@article5/use-cases/message';
import { RemoveForgottenUploads } from '@article5/use-cases/notification';

/** What keeps the portal's own rows as they should be. */
@Injectable()
export class Upkeep {
  constructor(
    private readonly uploads: RemoveForgottenUploads,
    private readonly clocks: RefreshClocks,
    private readonly matches: RecomputeMatches,
    private readonly digests: SendDigests,
  ) {}

  removeForgottenUploads(): Promise<unknown> {
    return this.uploads.execute();
  }

  refreshClocks(): Promise<unknown> {
    return this.clocks.ofChangedCalendars();
  }

  sendDigests(): Promise<unknown> {
    return this.digests.execute();
  }

  rematch(): Promise<unknown> {
    return this.matches.tick();
  }
}
