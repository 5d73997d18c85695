import { Controller } from '@nestjs/common';
import type { Actor } from '@article5/domain/kernel';
import type { InputOf } from '@article5/contracts/kernel';
import {
  explainCaseRoute,
  listReplayedCases,
  readTableReplay,
  startTableReplay,
} from '@article5/contracts/triage';
import { ExplainCaseRoute, TableReplays } from '@article5/use-cases/triage';
import { CurrentActor, Handles, Input } from '../kernel/handles';

/** What tables do to cases: tried on the last ones, and explained for one. */
@Controller()
export class PolicyLabController {
  constructor(
    private readonly replays: TableReplays,
    private readonly route: ExplainCaseRoute,
  ) {}

  @Handles(startTableReplay)
  start(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof startTableReplay>) {
    return this.replays.start(actor, { ...params, ...body });
  }

  @Handles(readTableReplay)
  read(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof readTableReplay>) {
    return this.replays.read(actor, params);
  }

  @Handles(listReplayedCases)
  cases(@CurrentActor() actor: Actor, @Input() { params, query }: InputOf<typeof listReplayedCases>) {
    return this.replays.cases(actor, { ...params, ...query });
  }

  @Handles(explainCaseRoute)
  explain(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof explainCaseRoute>) {
    return this.route.execute(actor, params);
  }
}
