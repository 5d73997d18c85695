import { Injectable } from '@nestjs/common';
import { DeemAnswers } from '@article5/use-cases/consultation';
import { LapseHearings } from '@article5/use-cases/decision';

/** What it means that nobody answered in time. */
@Injectable()
export class Silence {
  constructor(
    private readonly consulted: DeemAnswers,
    private readonly heard: LapseHearings,
  ) {}

  async execute(): Promise<void> {
    await this.consulted.execute();
    await this.heard.execute();
  }
}
