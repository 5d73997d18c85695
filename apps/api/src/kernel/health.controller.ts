import { Controller } from '@nestjs/common';
import { isAlive, isReady, type ResponseOf } from '@article5/contracts/kernel';
import { Databases } from '@article5/persistence/kernel';
import { Handles } from './handles';

@Controller()
export class HealthController {
  constructor(private readonly databases: Databases) {}

  @Handles(isAlive)
  live(): ResponseOf<typeof isAlive> {
    return { status: 'ok' };
  }

  @Handles(isReady)
  async ready(): Promise<ResponseOf<typeof isReady>> {
    await this.databases.app.query('select 1 from authority limit 1');
    return { status: 'ok' };
  }
}
