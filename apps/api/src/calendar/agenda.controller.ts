import { Controller } from '@nestjs/common';
import {
  makeCalendarFeed,
  openCalendarFeed,
  readAgenda,
  readCalendarFeed,
  readCaseClocks,
  readOwnClock,
  revokeCalendarFeed,
} from '@article5/contracts/calendar';
import type { InputOf } from '@article5/contracts/kernel';
import type { ExporterActor, OfficerActor } from '@article5/domain/kernel';
import { CalendarFeed, ReadAgenda, ReadClocks } from '@article5/use-cases/calendar';
import { CurrentActor, Handles, Input } from '../kernel/handles';

/** Clocks of cases, for both sides; what is due, and the feed of it. */
@Controller()
export class AgendaController {
  constructor(
    private readonly clocks: ReadClocks,
    private readonly agenda: ReadAgenda,
    private readonly feed: CalendarFeed,
  ) {}

  @Handles(readCaseClocks)
  ofCases(@CurrentActor() actor: OfficerActor, @Input() { query }: InputOf<typeof readCaseClocks>) {
    return this.clocks.ofCases(actor, query);
  }

  @Handles(readOwnClock)
  own(@CurrentActor() actor: ExporterActor, @Input() { params }: InputOf<typeof readOwnClock>) {
    return this.clocks.own(actor, params);
  }

  @Handles(readAgenda)
  readAgenda(@CurrentActor() actor: OfficerActor, @Input() { query }: InputOf<typeof readAgenda>) {
    return this.agenda.execute(actor, query);
  }

  @Handles(readCalendarFeed)
  feedState(@CurrentActor() actor: OfficerActor) {
    return this.feed.state(actor);
  }

  @Handles(makeCalendarFeed)
  makeFeed(@CurrentActor() actor: OfficerActor) {
    return this.feed.make(actor);
  }

  @Handles(revokeCalendarFeed)
  revokeFeed(@CurrentActor() actor: OfficerActor) {
    return this.feed.revoke(actor);
  }

  @Handles(openCalendarFeed)
  openFeed(@Input() { params }: InputOf<typeof openCalendarFeed>) {
    return this.feed.open(params.token);
  }
}
