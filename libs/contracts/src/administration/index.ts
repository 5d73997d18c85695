export * from './profile';
export * from './audit';
export * from './health';
export * from './statistics-policy';
