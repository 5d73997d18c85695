import { Injectable } from '@nestjs/common';
import { NOBODY, Transactions } from '@article5/persistence/kernel';
import { listCapturedMail } from '@article5/persistence/identity';

const MOST = 200;

/** The latest messages of an installation that keeps them instead of sending. For development and the demo only. */
@Injectable()
export class ReadCapturedMail {
  constructor(private readonly transactions: Transactions) {}

  async execute(): ReturnType<typeof listCapturedMail> {
    return this.transactions.run(NOBODY, (tx) => listCapturedMail(tx, MOST));
  }
}
