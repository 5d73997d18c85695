import { Injectable } from '@nestjs/common';
import { keepSingleLetterKeys } from '@article5/persistence/identity';
import { Databases } from '@article5/persistence/kernel';

/** Keys of one letter on or off, kept with the person, so that it holds wherever they sign in (WCAG 2.1.4). */
@Injectable()
export class SwitchKeys {
  constructor(private readonly databases: Databases) {}

  async execute(personId: string, on: boolean): Promise<void> {
    await keepSingleLetterKeys(this.databases.app.manager, personId, on);
  }
}
