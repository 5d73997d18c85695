import { Injectable } from '@nestjs/common';
import { RescreenCases, RescreenPublished } from '@article5/use-cases/casework';

/** Holds cases again against what changed outside: restricted-party lists, and the list under Art 5(6). */
@Injectable()
export class Rescreening {
  constructor(
    private readonly lists: RescreenCases,
    private readonly published: RescreenPublished,
  ) {}

  async execute(): Promise<void> {
    await this.lists.execute();
    await this.published.execute();
  }
}
