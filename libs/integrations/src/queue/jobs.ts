import { FlowProducer, Queue, type FlowJob, type JobsOptions } from 'bullmq';
import type { QueueConnection } from './connection';

/** A job is a name and ids. `jobId` is kebab-case, without colon. */
export interface Job {
  readonly queue: string;
  readonly name: string;
  readonly jobId: string;
  readonly data: Readonly<Record<string, string | number>>;
}

/** A job that starts when its children have ended, done or failed. */
export interface JobTree extends Job {
  readonly children?: readonly JobTree[];
}

/** How often a job is tried (5) and how long it waits between (exponential, from one second). */
export const ATTEMPTS = 5;

const OPTIONS = {
  attempts: ATTEMPTS,
  backoff: { type: 'exponential', delay: 1000 },
  removeOnComplete: true,
  removeOnFail: true,
} as const satisfies JobsOptions;

const ANSWER_WITHIN_MS = 10_000;
const JOB_ID = /^[a-z][a-z0-9-]*$/;

/**
 * Adds jobs. Ended jobs are forgotten at once, so an id may be used again: our tables remember what was done, not
 * the queue. A second job with the id of one that still waits or runs is not added.
 */
export class Jobs {
  private readonly queues = new Map<string, Queue>();
  private readonly flows: FlowProducer;

  constructor(
    private readonly connection: QueueConnection,
    private readonly report: (error: Error) => void,
  ) {
    this.flows = new FlowProducer(
      { connection: connection.producer },
      connection.factory,
    ) as unknown as FlowProducer;
    this.flows.on('error', report);
  }

  async add(jobs: readonly Job[]): Promise<void> {
    const byQueue = Map.groupBy(jobs, (job) => job.queue);
    for (const [queue, its] of byQueue) {
      const bulk = its.map(({ name, data, jobId }) => ({
        name,
        data,
        opts: { ...OPTIONS, jobId: checked(jobId) },
      }));
      await soon(this.queue(queue).addBulk(bulk));
    }
  }

  async addTree(tree: JobTree): Promise<void> {
    await soon(this.flows.add(toFlow(tree)));
  }

  /** BullMQ's state of a job (`waiting`, `active`, `delayed`, `waiting-children` …); undefined when it has none. */
  async stateOf(queue: string, jobId: string): Promise<string | undefined> {
    const state = await soon(this.queue(queue).getJobState(jobId));
    return state === 'unknown' ? undefined : state;
  }

  /** Takes a job out that nobody works on; true when it is gone. */
  async remove(queue: string, jobId: string): Promise<boolean> {
    return (await soon(this.queue(queue).remove(jobId, { removeChildren: false }))) > 0;
  }

  async close(): Promise<void> {
    await Promise.allSettled([...this.queues.values(), this.flows].map((open) => open.close()));
  }

  private queue(name: string): Queue {
    const known = this.queues.get(name);
    if (known) return known;
    const made = new Queue(
      name,
      { connection: this.connection.producer },
      this.connection.factory,
    ) as unknown as Queue;
    made.on('error', this.report);
    this.queues.set(name, made);
    return made;
  }
}

function toFlow(tree: JobTree): FlowJob {
  const { queue, name, data, jobId, children } = tree;
  const opts = { ...OPTIONS, jobId: checked(jobId), ignoreDependencyOnFailure: true };
  const node = { name, queueName: queue, data, opts };
  return children?.length
    ? { ...node, children: children.map(toFlow) as FlowJob['children'] & object }
    : node;
}

function checked(jobId: string): string {
  if (JOB_ID.test(jobId)) return jobId;
  throw new Error(`job id ${jobId} is not kebab-case`);
}

/** A backend that is away must not hold our transactions open: the outbox keeps the work. */
async function soon<T>(answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the queue does not answer')), ANSWER_WITHIN_MS);
  });
  answer.catch(() => undefined);
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
