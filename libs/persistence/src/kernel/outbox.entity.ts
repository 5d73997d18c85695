import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Work that must follow a committed act. The relay hands it to the queue; the queue holds nothing else. */
@Entity({ name: 'outbox' })
export class OutboxRow {
  @PrimaryColumn({ name: 'outbox_id', type: 'uuid', primaryKeyConstraintName: 'outbox_pkey' })
  outboxId!: string;

  @Column({ name: 'authority_id', type: 'text' })
  authorityId!: string;

  /** Name of the job, kebab-case: `start-intake`, `tell-exporter`. */
  @Column({ type: 'text' })
  job!: string;

  /** Ids only. */
  @Column({ type: 'jsonb' })
  payload!: Record<string, string | number>;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;

  @Column({ name: 'relayed_at', type: 'timestamptz', nullable: true })
  relayedAt!: Date | null;

  /** When the job had its effect. Handed over but not done: the sweeper looks whether the queue lost it. */
  @Column({ name: 'done_at', type: 'timestamptz', nullable: true })
  doneAt!: Date | null;

  /** When the job was given up after its last try. */
  @Column({ name: 'failed_at', type: 'timestamptz', nullable: true })
  failedAt!: Date | null;
}
