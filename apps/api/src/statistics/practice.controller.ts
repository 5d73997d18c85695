import { Controller } from '@nestjs/common';
import type { Actor } from '@article5/domain/kernel';
import type { InputOf } from '@article5/contracts/kernel';
import { getUnionRates, getUnionReasons, getUnionTimes, getUnionTrend } from '@article5/contracts/statistics';
import { ReadPractice } from '@article5/use-cases/statistics';
import { CurrentActor, Handles, Input } from '../kernel/handles';

@Controller()
export class PracticeController {
  constructor(private readonly practice: ReadPractice) {}

  @Handles(getUnionRates)
  rates(@CurrentActor() actor: Actor, @Input() { query }: InputOf<typeof getUnionRates>) {
    return this.practice.rates(actor, query);
  }

  @Handles(getUnionTrend)
  trend(@CurrentActor() actor: Actor, @Input() { query }: InputOf<typeof getUnionTrend>) {
    return this.practice.trend(actor, query);
  }

  @Handles(getUnionReasons)
  reasons(@CurrentActor() actor: Actor, @Input() { query }: InputOf<typeof getUnionReasons>) {
    return this.practice.reasons(actor, query);
  }

  @Handles(getUnionTimes)
  times(@CurrentActor() actor: Actor, @Input() { query }: InputOf<typeof getUnionTimes>) {
    return this.practice.times(actor, query);
  }
}
