import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A role as a dated row: person, role, body. Ended by `validTo`, never deleted. */
@Entity({ name: 'role_assignment' })
export class RoleAssignmentRow {
  @PrimaryColumn({
    name: 'role_assignment_id',
    type: 'uuid',
    primaryKeyConstraintName: 'role_assignment_pkey',
  })
  roleAssignmentId!: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId!: string;

  @Column({ type: 'text' })
  role!: string;

  @Column({ name: 'authority_id', type: 'text', nullable: true })
  authorityId!: string | null;

  @Column({ name: 'organisation_id', type: 'uuid', nullable: true })
  organisationId!: string | null;

  /** Set for guests of the authority: who they are of. */
  @Column({ name: 'reviewing_body_id', type: 'uuid', nullable: true })
  reviewingBodyId!: string | null;

  @Column({ name: 'valid_from', type: 'timestamptz', default: () => 'now()' })
  validFrom!: Date;

  @Column({ name: 'valid_to', type: 'timestamptz', nullable: true })
  validTo!: Date | null;

  /** Null where the portal's set-up gave it. */
  @Column({ name: 'assigned_by', type: 'uuid', nullable: true })
  assignedBy!: string | null;

  /** Null while the role runs, and where it ended before this was recorded. */
  @Column({ name: 'ended_by', type: 'uuid', nullable: true })
  endedBy!: string | null;
}
