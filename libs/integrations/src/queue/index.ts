export { openQueues, type QueueAddress, type QueueConnection } from './connection';
export { ATTEMPTS, Jobs, type Job, type JobTree } from './jobs';
export { GivesUp, JobWorker, type JobTry, type JobWorkerOptions } from './job-worker';
