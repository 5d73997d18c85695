import { Controller } from '@nestjs/common';
import type { Actor } from '@article5/domain/kernel';
import {
  answerIncoming,
  askAuthority,
  explainDeparture,
  extendAsked,
  extendIncoming,
  listAsked,
  listIncoming,
  readIncoming,
  takeBackAsked,
} from '@article5/contracts/consultation';
import type { InputOf } from '@article5/contracts/kernel';
import { ActOnConsultation, AskAuthority, ReadConsultations } from '@article5/use-cases/consultation';
import { CurrentActor, Handles, Input } from '../kernel/handles';

@Controller()
export class ConsultationController {
  constructor(
    private readonly reading: ReadConsultations,
    private readonly asking: AskAuthority,
    private readonly acting: ActOnConsultation,
  ) {}

  @Handles(listAsked)
  listAsked(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof listAsked>) {
    return this.reading.ofCase(actor, params);
  }

  @Handles(askAuthority)
  ask(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof askAuthority>) {
    return this.asking.execute(actor, { ...params, ...body });
  }

  @Handles(extendAsked)
  extendAsked(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof extendAsked>) {
    return this.acting.extendAsked(actor, { ...params, ...body });
  }

  @Handles(takeBackAsked)
  takeBack(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof takeBackAsked>) {
    return this.acting.takeBack(actor, params);
  }

  @Handles(explainDeparture)
  explain(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof explainDeparture>) {
    return this.acting.explain(actor, { ...params, ...body });
  }

  @Handles(listIncoming)
  listIncoming(@CurrentActor() actor: Actor) {
    return this.reading.incoming(actor);
  }

  @Handles(readIncoming)
  readIncoming(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof readIncoming>) {
    return this.reading.read(actor, params);
  }

  @Handles(answerIncoming)
  answer(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof answerIncoming>) {
    return this.acting.answer(actor, { ...params, ...body });
  }

  @Handles(extendIncoming)
  extendIncoming(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof extendIncoming>) {
    return this.acting.extendIncoming(actor, { ...params, ...body });
  }
}
