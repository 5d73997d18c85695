import { Controller } from '@nestjs/common';
import {
  confirmCorrection,
  proposeCorrection,
  readCalendarYear,
  rejectCorrection,
} from '@article5/contracts/calendar';
import type { InputOf } from '@article5/contracts/kernel';
import type { OfficerActor } from '@article5/domain/kernel';
import { CorrectCalendar, ReadCalendarYear } from '@article5/use-cases/calendar';
import { CurrentActor, Handles, Input } from '../kernel/handles';

/** Calendars of the Member States, and their corrections. */
@Controller()
export class CalendarController {
  constructor(
    private readonly year: ReadCalendarYear,
    private readonly correct: CorrectCalendar,
  ) {}

  @Handles(readCalendarYear)
  readYear(@CurrentActor() actor: OfficerActor, @Input() { params }: InputOf<typeof readCalendarYear>) {
    return this.year.execute(actor, params);
  }

  @Handles(proposeCorrection)
  propose(@CurrentActor() actor: OfficerActor, @Input() { body }: InputOf<typeof proposeCorrection>) {
    return this.correct.propose(actor, body);
  }

  @Handles(confirmCorrection)
  confirm(@CurrentActor() actor: OfficerActor, @Input() { params }: InputOf<typeof confirmCorrection>) {
    return this.correct.confirm(actor, params);
  }

  @Handles(rejectCorrection)
  reject(@CurrentActor() actor: OfficerActor, @Input() { params }: InputOf<typeof rejectCorrection>) {
    return this.correct.reject(actor, params);
  }
}
