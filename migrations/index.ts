import type { MigrationInterface } from 'typeorm';

type MigrationClass = new () => MigrationInterface;

const modules = import.meta.glob<Record<string, MigrationClass>>('./[0-9]*.ts', { eager: true });

/** Every migration of this folder, oldest first: the file name begins with its time. */
export const MIGRATIONS: readonly MigrationClass[] = Object.keys(modules)
  .sort()
  .flatMap((file) => Object.values(modules[file] ?? {}));
