import { Trans } from '@lingui/react/macro';
import { createLink } from '@tanstack/react-router';
import { useId, type ComponentProps, type ReactNode } from 'react';

type WithChildren = { readonly children: ReactNode };

function BackAnchor({ children, ...rest }: Omit<ComponentProps<'a'>, 'className'>) {
  return (
    <a {...rest} className="back-link">
      {children ?? <Trans>Back</Trans>}
    </a>
  );
}

/** `<BackLink from="/$lang" to="/$lang/n" />`; its text is "Back" unless given. */
export const BackLink = createLink(BackAnchor);

/** A heading below the page's own, with an optional line above it. */
export function Heading(
  props: WithChildren & { readonly level?: 2 | 3 | 4; readonly caption?: ReactNode; readonly id?: string },
) {
  const Level = `h${props.level ?? 2}` as const;
  return (
    <Level {...(props.id === undefined ? {} : { id: props.id })}>
      {props.caption !== undefined && <span className="caption">{props.caption}</span>}
      {props.children}
    </Level>
  );
}

export function Details(props: WithChildren & { readonly summary: ReactNode; readonly open?: boolean }) {
  return (
    <details className="details" open={props.open}>
      <summary>{props.summary}</summary>
      <div className="details__body stack">{props.children}</div>
    </details>
  );
}

export function InsetText({ children }: WithChildren) {
  return <div className="inset stack">{children}</div>;
}

/** Something with consequences, said before the act. */
export function WarningText({ children }: WithChildren) {
  return (
    <div className="warning-text">
      <span className="warning-text__icon" aria-hidden="true">
        !
      </span>
      <p>
        <span className="visually-hidden">
          <Trans>Warning</Trans>:{' '}
        </span>
        {children}
      </p>
    </div>
  );
}

/** News about the page or the last act. `ok` after success (announced), `warn` when something needs attention. */
export function NotificationBanner(
  props: WithChildren & { readonly title: ReactNode; readonly tone?: 'info' | 'ok' | 'warn' },
) {
  const { tone = 'info' } = props;
  const id = useId();
  return (
    <section
      className={`notice notice--${tone}`}
      aria-labelledby={id}
      {...(tone === 'ok' ? { role: 'status' } : {})}
    >
      <h2 className="notice__title" id={id}>
        {props.title}
      </h2>
      <div className="notice__body stack">{props.children}</div>
    </section>
  );
}

/** The confirmation at the end of a journey; holds the page's `h1`. */
export function Panel(props: { readonly title: ReactNode; readonly children?: ReactNode }) {
  return (
    <div className="panel">
      <h1>{props.title}</h1>
      {props.children !== undefined && <p>{props.children}</p>}
    </div>
  );
}

/** A polite line such as "Saved at 14:02": it is read out when its text changes. */
export function StatusLine({ children }: { readonly children?: ReactNode }) {
  return (
    <p className="status-line" role="status">
      {children}
    </p>
  );
}

/** Text blocks with the usual distances between paragraphs, headings and lists. */
export function Prose({ children }: WithChildren) {
  return <div className="prose">{children}</div>;
}

/** Buttons in a row, the main one first. */
export function Actions({ children }: WithChildren) {
  return <div className="actions">{children}</div>;
}

export function Cards({ children }: WithChildren) {
  return <ul className="cards">{children}</ul>;
}

/** A card that is one link: its first link covers it. */
export function Card(props: {
  readonly title: ReactNode;
  readonly level?: 2 | 3;
  readonly children: ReactNode;
}) {
  const Level = `h${props.level ?? 2}` as const;
  return (
    <li className="card card--link">
      <Level>{props.title}</Level>
      {props.children}
    </li>
  );
}
