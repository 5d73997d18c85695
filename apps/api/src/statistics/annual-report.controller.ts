import { Controller } from '@nestjs/common';
import type { Actor } from '@article5/domain/kernel';
import type { InputOf } from '@article5/contracts/kernel';
import {
  buildReportTable,
  downloadAnnualReport,
  downloadPublicReport,
  freezeAnnualReport,
  getAnnualReport,
  getPublicStatistics,
  getUnionPlaces,
  listAnnualReports,
  publishAnnualReport,
} from '@article5/contracts/statistics';
import { AnnualReports, PublicStatistics, ReadPlaces, ReportFiles } from '@article5/use-cases/statistics';
import { CurrentActor, Handles, Input } from '../kernel/handles';
import { asFile } from './as-file';

@Controller()
export class AnnualReportController {
  constructor(
    private readonly reports: AnnualReports,
    private readonly published: PublicStatistics,
    private readonly files: ReportFiles,
    private readonly places: ReadPlaces,
  ) {}

  @Handles(getUnionPlaces)
  getUnionPlaces(@CurrentActor() actor: Actor, @Input() { query }: InputOf<typeof getUnionPlaces>) {
    return this.places.execute(actor, query);
  }

  @Handles(listAnnualReports)
  async listAnnualReports(@CurrentActor() actor: Actor) {
    return { items: await this.reports.list(actor) };
  }

  @Handles(freezeAnnualReport)
  freezeAnnualReport(@CurrentActor() actor: Actor, @Input() { body }: InputOf<typeof freezeAnnualReport>) {
    return this.reports.freeze(actor, body.year);
  }

  @Handles(getAnnualReport)
  getAnnualReport(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof getAnnualReport>) {
    return this.reports.read(actor, params.reportId);
  }

  @Handles(buildReportTable)
  buildReportTable(
    @CurrentActor() actor: Actor,
    @Input() { params, query }: InputOf<typeof buildReportTable>,
  ) {
    return this.reports.build(actor, params.reportId, query);
  }

  @Handles(publishAnnualReport)
  publishAnnualReport(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof publishAnnualReport>,
  ) {
    return this.reports.publish(actor, params.reportId);
  }

  @Handles(downloadAnnualReport)
  async downloadAnnualReport(
    @CurrentActor() actor: Actor,
    @Input() { params, query }: InputOf<typeof downloadAnnualReport>,
  ) {
    return asFile(await this.files.ofReport(actor, { ...params, ...query }));
  }

  @Handles(getPublicStatistics)
  getPublicStatistics(@Input() { query }: InputOf<typeof getPublicStatistics>) {
    return this.published.read(query.year);
  }

  @Handles(downloadPublicReport)
  async downloadPublicReport(@Input() { params, query }: InputOf<typeof downloadPublicReport>) {
    return asFile(await this.files.ofYear(params.year, query.format));
  }
}
