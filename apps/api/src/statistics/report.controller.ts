import { Controller } from '@nestjs/common';
import type { Actor } from '@article5/domain/kernel';
import type { InputOf } from '@article5/contracts/kernel';
import { exportCases, exportReport, getNationalFigures, listExports } from '@article5/contracts/statistics';
import { ListExports, MakeExport, ReadNationalFigures } from '@article5/use-cases/statistics';
import { CurrentActor, Handles, Input } from '../kernel/handles';
import { asFile } from './as-file';

@Controller()
export class ReportController {
  constructor(
    private readonly figures: ReadNationalFigures,
    private readonly make: MakeExport,
    private readonly list: ListExports,
  ) {}

  @Handles(getNationalFigures)
  getNationalFigures(@CurrentActor() actor: Actor, @Input() { query }: InputOf<typeof getNationalFigures>) {
    return this.figures.execute(actor, query);
  }

  @Handles(exportCases)
  async exportCases(@CurrentActor() actor: Actor, @Input() { body }: InputOf<typeof exportCases>) {
    return asFile(await this.make.cases(actor, body));
  }

  @Handles(exportReport)
  async exportReport(@CurrentActor() actor: Actor, @Input() { body }: InputOf<typeof exportReport>) {
    return asFile(await this.make.report(actor, body));
  }

  @Handles(listExports)
  listExports(@CurrentActor() actor: Actor, @Input() { query }: InputOf<typeof listExports>) {
    return this.list.execute(actor, query);
  }
}
