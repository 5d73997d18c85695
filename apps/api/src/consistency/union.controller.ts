import { Controller } from '@nestjs/common';
import type { Actor } from '@article5/domain/kernel';
import type { InputOf } from '@article5/contracts/kernel';
import {
  downloadHeatTable,
  downloadUnionClusters,
  downloadUnionRecords,
  getHeatTable,
  getUnionCluster,
  getUnionSummary,
  listUnionClusters,
  listUnionRecords,
} from '@article5/contracts/consistency';
import { ReadUnionCluster, ReadUnionFigures } from '@article5/use-cases/consistency';
import { toCsv } from '../kernel/csv';
import { CurrentActor, Handles, Input } from '../kernel/handles';

@Controller()
export class UnionController {
  constructor(
    private readonly figures: ReadUnionFigures,
    private readonly cluster: ReadUnionCluster,
  ) {}

  @Handles(getUnionSummary)
  summary(@CurrentActor() actor: Actor, @Input() { query }: InputOf<typeof getUnionSummary>) {
    return this.figures.summary(actor, query);
  }

  @Handles(listUnionClusters)
  clusters(@CurrentActor() actor: Actor, @Input() { query }: InputOf<typeof listUnionClusters>) {
    return this.figures.clusters(actor, query);
  }

  @Handles(downloadUnionClusters)
  async clustersCsv(@CurrentActor() actor: Actor, @Input() { query }: InputOf<typeof downloadUnionClusters>) {
    const { items } = await this.figures.clusters(actor, query, true);
    return toCsv(
      ['cluster', 'item family', 'destinations', 'end-user', 'severity', 'first', 'last', 'days', 'outcomes'],
      items.map((row) => [
        row.clusterId,
        row.itemFamily,
        row.destinations.join(' '),
        row.endUserKind,
        row.severity,
        row.firstDecidedOn,
        row.lastDecidedOn,
        row.spreadInDays,
        row.outcomes.map(({ authorityId, outcome }) => `${authorityId} ${outcome}`).join('; '),
      ]),
    );
  }

  @Handles(getUnionCluster)
  oneCluster(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof getUnionCluster>) {
    return this.cluster.execute(actor, params.clusterId);
  }

  @Handles(getHeatTable)
  heatTable(@CurrentActor() actor: Actor, @Input() { query }: InputOf<typeof getHeatTable>) {
    return this.figures.heatTable(actor, query);
  }

  @Handles(downloadHeatTable)
  async heatTableCsv(@CurrentActor() actor: Actor, @Input() { query }: InputOf<typeof downloadHeatTable>) {
    const { cells } = await this.figures.heatTable(actor, query);
    return toCsv(
      ['item family', 'member state', 'decided', 'made subject to authorisation', 'withheld'],
      cells.map((cell) => [
        cell.itemFamily,
        cell.memberState,
        cell.decided,
        cell.authorisationRequired,
        cell.withheld,
      ]),
    );
  }

  @Handles(listUnionRecords)
  records(@CurrentActor() actor: Actor, @Input() { query }: InputOf<typeof listUnionRecords>) {
    return this.figures.records(actor, query);
  }

  @Handles(downloadUnionRecords)
  async recordsCsv(@CurrentActor() actor: Actor, @Input() { query }: InputOf<typeof downloadUnionRecords>) {
    const { items } = await this.figures.records(actor, query, true);
    return toCsv(
      [
        'reference',
        'member state',
        'item family',
        'destination',
        'end-user',
        'outcome',
        'decided',
        'reasons',
      ],
      items.map((row) => [
        row.reference,
        row.memberState,
        row.itemFamily,
        row.destination,
        row.endUserKind,
        row.outcome,
        row.decidedOn,
        row.reasonCodes.join(' '),
      ]),
    );
  }
}
