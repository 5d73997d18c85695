import { Controller } from '@nestjs/common';
import {
  earlierDecisionTemplate,
  importEarlierDecisions,
  listEarlierDecisions,
} from '@article5/contracts/archive';
import type { InputOf } from '@article5/contracts/kernel';
import { earlierTemplate } from '@article5/domain/archive';
import type { Actor } from '@article5/domain/kernel';
import { EarlierDecisions } from '@article5/use-cases/archive';
import { toCsv } from '../kernel/csv';
import { CurrentActor, Handles, Input } from '../kernel/handles';

@Controller()
export class EarlierDecisionController {
  constructor(private readonly decisions: EarlierDecisions) {}

  @Handles(listEarlierDecisions)
  list(@CurrentActor() actor: Actor, @Input() { query }: InputOf<typeof listEarlierDecisions>) {
    return this.decisions.list(actor, query);
  }

  @Handles(earlierDecisionTemplate)
  template(@CurrentActor() actor: Actor) {
    this.decisions.assertMayRead(actor);
    const [header, example] = earlierTemplate();
    return toCsv(header, [example]);
  }

  @Handles(importEarlierDecisions)
  import(@CurrentActor() actor: Actor, @Input() { body }: InputOf<typeof importEarlierDecisions>) {
    return this.decisions.import(actor, body);
  }
}
