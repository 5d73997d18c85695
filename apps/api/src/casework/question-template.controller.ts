import { Controller } from '@nestjs/common';
import {
  listQuestionTemplates,
  listReadyQuestions,
  retireQuestionTemplate,
  saveQuestionTemplate,
  withdrawQuestionTemplate,
} from '@article5/contracts/clarification';
import type { InputOf } from '@article5/contracts/kernel';
import type { OfficerActor } from '@article5/domain/kernel';
import { QuestionTemplates } from '@article5/use-cases/clarification';
import { CurrentActor, Handles, Input } from '../kernel/handles';

/** Ready questions: what officers are offered, and the authority's own versions. */
@Controller()
export class QuestionTemplateController {
  constructor(private readonly templates: QuestionTemplates) {}

  @Handles(listReadyQuestions)
  offered(@CurrentActor() actor: OfficerActor) {
    return this.templates.offered(actor);
  }

  @Handles(listQuestionTemplates)
  list(@CurrentActor() actor: OfficerActor) {
    return this.templates.list(actor);
  }

  @Handles(saveQuestionTemplate)
  save(@CurrentActor() actor: OfficerActor, @Input() { body }: InputOf<typeof saveQuestionTemplate>) {
    return this.templates.save(actor, body);
  }

  @Handles(retireQuestionTemplate)
  retire(
    @CurrentActor() actor: OfficerActor,
    @Input() { params, body }: InputOf<typeof retireQuestionTemplate>,
  ) {
    return this.templates.retire(actor, { ...params, ...body });
  }

  @Handles(withdrawQuestionTemplate)
  withdraw(
    @CurrentActor() actor: OfficerActor,
    @Input() { params }: InputOf<typeof withdrawQuestionTemplate>,
  ) {
    return this.templates.withdraw(actor, params);
  }
}
