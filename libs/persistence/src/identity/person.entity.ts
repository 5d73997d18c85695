import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Someone with an account. Names and addresses live here and nowhere in the ledger. */
@Entity({ name: 'person' })
export class PersonRow {
  @PrimaryColumn({ name: 'person_id', type: 'uuid', primaryKeyConstraintName: 'person_pkey' })
  personId!: string;

  /** Lower case; what the person signs in with. */
  @Column({ type: 'text' })
  email!: string;

  @Column({ name: 'display_name', type: 'text' })
  displayName!: string;

  @Column({ type: 'text', default: 'en' })
  language!: string;

  /** Argon2id (PHC text); null while there is no password: sign-in by password is impossible then. */
  @Column({ name: 'password_hash', type: 'text', nullable: true })
  passwordHash!: string | null;

  /** Keys of one letter on or off (WCAG 2.1.4). */
  @Column({ name: 'single_letter_keys', type: 'boolean', default: true })
  singleLetterKeys!: boolean;

  /** How often the digest of messages comes. */
  @Column({ name: 'digest_rhythm', type: 'text', default: 'DAILY' })
  digestRhythm!: string;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;

  @Column({ name: 'deactivated_at', type: 'timestamptz', nullable: true })
  deactivatedAt!: Date | null;
}
