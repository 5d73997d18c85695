import type { ReactNode } from 'react';

export interface Task {
  readonly key: string;
  /** The title: a link when the task can be opened; the whole row then follows it. */
  readonly title: ReactNode;
  readonly hint?: ReactNode;
  /** Plain words, or a `<Tag>` for what still needs doing. */
  readonly status: ReactNode;
}

/** Tasks in order. A status is text, not a button: the row's link is the only control. */
export function TaskList({ tasks, label }: { readonly tasks: readonly Task[]; readonly label?: string }) {
  return (
    <ol className="tasks" aria-label={label}>
      {tasks.map((task) => (
        <li className="task" key={task.key}>
          <div>
            <div>{task.title}</div>
            {task.hint !== undefined && <div className="task__hint">{task.hint}</div>}
          </div>
          <div className="task__status">{task.status}</div>
        </li>
      ))}
    </ol>
  );
}
