import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The legal record: append-only, one row an act, chained by hash per authority. Rights and a trigger forbid change. */
@Entity({ name: 'case_action' })
export class CaseActionRow {
  @PrimaryColumn({ name: 'authority_id', type: 'text', primaryKeyConstraintName: 'case_action_pkey' })
  authorityId!: string;

  @PrimaryColumn({ type: 'bigint', primaryKeyConstraintName: 'case_action_pkey' })
  sequence!: number;

  @Column({ name: 'action_id', type: 'uuid' })
  actionId!: string;

  @Column({ name: 'notification_id', type: 'uuid' })
  notificationId!: string;

  /** Null only for a decision of before the portal, whose exporter need not be known here. */
  @Column({ name: 'organisation_id', type: 'uuid', nullable: true })
  organisationId!: string | null;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ name: 'actor_id', type: 'uuid', nullable: true })
  actorId!: string | null;

  @Column({ name: 'actor_role', type: 'text', nullable: true })
  actorRole!: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  at!: Date;

  @Column({ name: 'legal_basis', type: 'text', nullable: true })
  legalBasis!: string | null;

  @Column({ type: 'jsonb' })
  payload!: Record<string, unknown>;

  @Column({ name: 'transaction_id', type: 'uuid' })
  transactionId!: string;

  /** May the exporter see that this happened? Never part of the hash. */
  @Column({ name: 'exporter_visible', type: 'boolean' })
  exporterVisible!: boolean;

  @Column({ name: 'previous_hash', type: 'text' })
  previousHash!: string;

  @Column({ type: 'text' })
  hash!: string;
}
