import { Controller } from '@nestjs/common';
import { exportAudit, listAuditedPeople, readAudit } from '@article5/contracts/administration';
import type { InputOf } from '@article5/contracts/kernel';
import type { Actor } from '@article5/domain/kernel';
import { Audit } from '@article5/use-cases/administration';
import { CurrentActor, Handles, Input } from '../kernel/handles';
import { asFile } from '../statistics/as-file';

@Controller()
export class AuditController {
  constructor(private readonly audit: Audit) {}

  @Handles(readAudit)
  read(@CurrentActor() actor: Actor, @Input() { query }: InputOf<typeof readAudit>) {
    return this.audit.read(actor, query);
  }

  @Handles(listAuditedPeople)
  people(@CurrentActor() actor: Actor) {
    return this.audit.people(actor);
  }

  @Handles(exportAudit)
  async export(@CurrentActor() actor: Actor, @Input() { body }: InputOf<typeof exportAudit>) {
    return asFile(await this.audit.export(actor, body));
  }
}
