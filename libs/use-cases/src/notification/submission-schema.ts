import { Injectable } from '@nestjs/common';
import { answersJsonSchema, type JsonSchema } from '@article5/domain/questions';
import { NOBODY, Transactions } from '@article5/persistence/kernel';
import { listMemberStates } from '@article5/persistence/notification';
import { Clock } from '../kernel';

/** What the machine door takes as answers, as JSON Schema; public, with an example that is valid today. */
@Injectable()
export class ReadSubmissionSchema {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(): Promise<JsonSchema> {
    return this.transactions.run(NOBODY, async (tx) =>
      answersJsonSchema({
        euMemberStates: await listMemberStates(tx),
        today: this.clock.now().toISOString().slice(0, 10),
      }),
    );
  }
}
