import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { IntakeStep, IntakeStepState } from '@article5/domain/intake';

/** One queued check of one submitted version. */
@Entity({ name: 'intake_step' })
export class IntakeStepRow {
  @PrimaryColumn({ name: 'authority_id', type: 'text', primaryKeyConstraintName: 'intake_step_pkey' })
  authorityId!: string;

  @PrimaryColumn({ name: 'notification_id', type: 'uuid', primaryKeyConstraintName: 'intake_step_pkey' })
  notificationId!: string;

  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'intake_step_pkey' })
  version!: number;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'intake_step_pkey' })
  step!: IntakeStep;

  @Column({ type: 'text' })
  state!: IntakeStepState;

  @Column({ type: 'integer', default: 0 })
  attempts!: number;

  @Column({ name: 'queued_at', type: 'timestamptz', default: () => 'now()' })
  queuedAt!: Date;

  @Column({ name: 'started_at', type: 'timestamptz', nullable: true })
  startedAt!: Date | null;

  @Column({ name: 'finished_at', type: 'timestamptz', nullable: true })
  finishedAt!: Date | null;

  /** Of the last try, in milliseconds. */
  @Column({ name: 'duration_in_ms', type: 'integer', nullable: true })
  durationInMs!: number | null;

  @Column({ type: 'text', nullable: true })
  error!: string | null;

  @Column({ type: 'jsonb', nullable: true })
  result!: Record<string, unknown> | null;
}
