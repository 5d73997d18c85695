import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An exporter (Art 2(3)). `authorityId` is the authority where it is established. */
@Entity({ name: 'organisation' })
export class OrganisationRow {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'organisation_pkey' })
  organisationId!: string;

  @Column({ name: 'authority_id', type: 'text' })
  authorityId!: string;

  @Column({ name: 'legal_name', type: 'text' })
  legalName!: string;

  @Column({ type: 'text', nullable: true })
  eori!: string | null;

  @Column({ name: 'vat_number', type: 'text', nullable: true })
  vatNumber!: string | null;

  @Column({ type: 'text', nullable: true })
  street!: string | null;

  @Column({ type: 'text', nullable: true })
  postcode!: string | null;

  @Column({ type: 'text', nullable: true })
  town!: string | null;

  /** ISO 3166-1 alpha-2. */
  @Column({ type: 'char', length: 2 })
  country!: string;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;
}
