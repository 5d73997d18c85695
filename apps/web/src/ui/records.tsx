import { useLingui } from '@lingui/react/macro';
import { useId, type ReactNode } from 'react';

export interface TimelineEntry {
  readonly key: string;
  readonly title: ReactNode;
  /** When and by whom: "24 November 2026, 09:10 CET by M. Peeters". */
  readonly meta: ReactNode;
  readonly body?: ReactNode;
}

/** What happened, newest first or oldest first as the page says. */
export function Timeline({
  entries,
  label,
}: {
  readonly entries: readonly TimelineEntry[];
  readonly label?: string;
}) {
  const { t } = useLingui();
  return (
    <ol className="timeline" aria-label={label ?? t`Timeline`}>
      {entries.map((entry) => (
        <li key={entry.key}>
          <div>{entry.title}</div>
          <div className="timeline__meta">{entry.meta}</div>
          {entry.body}
        </li>
      ))}
    </ol>
  );
}

export interface Fact {
  readonly key: string;
  readonly term: ReactNode;
  readonly value: ReactNode;
}

/** What this record is about, always in sight; holds the page's `h1` (use `<Page heading={false}>`). */
export function IdentityBar(props: {
  readonly title: ReactNode;
  readonly caption?: ReactNode;
  readonly facts: readonly Fact[];
  readonly actions?: ReactNode;
}) {
  return (
    <div className="identity">
      <div>
        <h1>{props.title}</h1>
        {props.caption !== undefined && <p>{props.caption}</p>}
      </div>
      <dl>
        {props.facts.map((fact) => (
          <div key={fact.key}>
            <dt>{fact.term}</dt>
            <dd>{fact.value}</dd>
          </div>
        ))}
      </dl>
      {props.actions !== undefined && <div className="identity__actions actions">{props.actions}</div>}
    </div>
  );
}

/** Parts of one record. Children are `<NavItem><Link …/></NavItem>`; the router marks the current one. */
export function SubNav({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <nav className="sub-nav" aria-label={label}>
      <ul>{children}</ul>
    </nav>
  );
}

/** A count inside a navigation link. */
export function NavCount({ count }: { readonly count: ReactNode }) {
  return <span className="sub-nav__count">{count}</span>;
}

export interface SideNavGroup {
  readonly key: string;
  readonly title?: string;
  /** `<Link …>name<NavCount/></Link>` each. */
  readonly links: readonly { readonly key: string; readonly link: ReactNode }[];
}

/** Views of a list with their counts. */
export function SideNav({
  label,
  groups,
}: {
  readonly label: string;
  readonly groups: readonly SideNavGroup[];
}) {
  const id = useId();
  return (
    <nav className="side-nav" aria-label={label}>
      {groups.map((group) => (
        <div key={group.key}>
          {group.title !== undefined && <h2 id={`${id}-${group.key}`}>{group.title}</h2>}
          <ul aria-labelledby={group.title === undefined ? undefined : `${id}-${group.key}`}>
            {group.links.map(({ key, link }) => (
              <li key={key}>{link}</li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
