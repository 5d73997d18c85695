import { Injectable } from '@nestjs/common';
import type { DenialToRecord, DenialView } from '@article5/contracts/denial';
import { checkDenial, type DenialContent } from '@article5/domain/denial';
import { Refused, valueOf, type Actor } from '@article5/domain/kernel';
import { dateIn } from '@article5/domain/notification';
import { zoneOf } from '@article5/persistence/denial';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { Clock } from '../kernel';
import { assertOfficer } from '../notification';
import { holidaysOf, keepDenial } from './keep-denial';
import { viewOf } from './read-denials';

/** Records a denial that the authority notified to the others (Art 16(1)); from now on they see it.. */
@Injectable()
export class RecordDenial {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, command: DenialToRecord): Promise<DenialView> {
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const officer = assertOfficer(actor, 'denial.record');
      const { authorityId, personId } = officer;
      const at = this.clock.now();
      const today = dateIn(await zoneOf(tx, authorityId), at.toISOString());
      const content = valueOf(checkDenial(contentOf(command), today));
      const number = command.number.trim();
      if (number === '') throw new Refused([{ code: 'denial.field-missing', field: '/number' }]);
      const calendar = await holidaysOf(tx, authorityId);
      const denialId = await keepDenial(tx, { authorityId, personId, at }, { number, content, calendar });
      if (denialId === undefined) throw new Refused([{ code: 'denial.number-taken', field: '/number' }]);
      return viewOf(tx, officer, { authorityId, denialId });
    });
  }
}

function contentOf({ number: _number, parameters, entities, ...command }: DenialToRecord): DenialContent {
  return {
    ...command,
    parameters: parameters.map(({ name, value, unit }) => ({
      name,
      value,
      ...(unit === null ? {} : { unit }),
    })),
    entities: entities.map((entity) => ({ ...entity, countryText: entity.country ?? '' })),
  };
}
