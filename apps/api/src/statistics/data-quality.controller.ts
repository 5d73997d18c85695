import { Controller } from '@nestjs/common';
import type { Actor } from '@article5/domain/kernel';
import type { InputOf } from '@article5/contracts/kernel';
import { getDataQuality, listFaultyRecords } from '@article5/contracts/statistics';
import { ReadDataQuality } from '@article5/use-cases/statistics';
import { CurrentActor, Handles, Input } from '../kernel/handles';

@Controller()
export class DataQualityController {
  constructor(private readonly quality: ReadDataQuality) {}

  @Handles(getDataQuality)
  getDataQuality(@CurrentActor() actor: Actor, @Input() { query }: InputOf<typeof getDataQuality>) {
    return this.quality.summary(actor, query);
  }

  @Handles(listFaultyRecords)
  listFaultyRecords(@CurrentActor() actor: Actor, @Input() { query }: InputOf<typeof listFaultyRecords>) {
    return this.quality.records(actor, query);
  }
}
