import type { AnswerPart } from '@article5/contracts/questions';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Fragment, type ReactNode } from 'react';
import { fmt } from '../../i18n/format';
import { useMessage } from '../../i18n/messages';

/** Where a file of the answer can be read; undefined where it cannot. */
export type FileLink = (attachmentId: string) => string | undefined;

function Amount({ part }: { readonly part: Extract<AnswerPart, { kind: 'AMOUNT' }> }) {
  const { amount, unit, isMoney } = part;
  if (isMoney && unit !== undefined && /^[A-Z]{3}$/.test(unit)) return <>{fmt.money(amount, unit)}</>;
  return (
    <>
      {fmt.number(amount, { maximumFractionDigits: 6 })} {unit}
    </>
  );
}

function Files(props: {
  readonly part: Extract<AnswerPart, { kind: 'ATTACHMENTS' }>;
  readonly fileLink: FileLink | undefined;
}) {
  return (
    <ul className="list">
      {props.part.attachments.map(({ id, title }) => {
        const href = props.fileLink?.(id);
        return <li key={id}>{href === undefined ? title : <a href={href}>{title}</a>}</li>;
      })}
    </ul>
  );
}

function Choices({ part }: { readonly part: Extract<AnswerPart, { kind: 'CHOICES' }> }) {
  const msg = useMessage();
  const words = part.options.map((option) => msg(option));
  if (words.length === 1) return <>{words[0]}</>;
  return (
    <ul className="list">
      {words.map((word) => (
        <li key={word}>{word}</li>
      ))}
    </ul>
  );
}

/** Rows in one line each: the order of the fields says what is what. */
function Rows({ rows }: { readonly rows: readonly (readonly AnswerPart[])[] }) {
  return (
    <ul className="list">
      {rows.map((row, index) => (
        <li key={index}>
          {row.map((part, place) => (
            <Fragment key={part.field}>
              {place > 0 && ', '}
              <PartValue part={part} fileLink={undefined} />
            </Fragment>
          ))}
        </li>
      ))}
    </ul>
  );
}

/** One field of an answer in the reader's language. */
function PartValue({
  part,
  fileLink,
}: {
  readonly part: AnswerPart;
  readonly fileLink: FileLink | undefined;
}) {
  const { t } = useLingui();
  switch (part.kind) {
    case 'TEXT':
    case 'LONG_TEXT':
      return <>{part.text}</>;
    case 'CHOICES':
      return <Choices part={part} />;
    case 'DATE':
      return <>{fmt.date(part.date)}</>;
    case 'COUNTRIES':
      return <>{fmt.list(part.codes.map((code) => fmt.country(code)))}</>;
    case 'LANGUAGE':
      return <>{fmt.language(part.code)}</>;
    case 'CURRENCY':
      return <>{fmt.currency(part.code)}</>;
    case 'AMOUNT':
      return <Amount part={part} />;
    case 'ATTACHMENTS':
      return <Files part={part} fileLink={fileLink} />;
    case 'COUNT': {
      const { count } = part;
      return <>{t`${plural(count, { one: '# item', other: '# items' })}`}</>;
    }
    case 'ROWS':
      return <Rows rows={part.rows} />;
  }
}

/** The currency and the unit stand behind their amounts already. */
function withoutUnits(parts: readonly AnswerPart[]): readonly AnswerPart[] {
  const amounts = parts.filter((part) => part.kind === 'AMOUNT');
  const isUnit = (part: AnswerPart) =>
    amounts.some(
      ({ isMoney, unit }) =>
        (part.kind === 'CURRENCY' && isMoney && part.code === unit) ||
        (part.kind === 'TEXT' && part.field === 'unit' && part.text === unit),
    );
  return parts.filter((part) => !isUnit(part));
}

/** An answer, field by field; labels only where there is more than one field. */
export function AnswerParts(props: {
  readonly parts: readonly AnswerPart[];
  readonly fileLink?: FileLink;
  /** Instead of an answer, when there is none. */
  readonly none?: ReactNode;
}) {
  const msg = useMessage();
  const parts = withoutUnits(props.parts);
  if (parts.length === 0) {
    return <span className="secondary">{props.none ?? <Trans>Not answered</Trans>}</span>;
  }
  return parts.map((part, index) => (
    <div className="answer-part" key={part.field}>
      {(parts.length > 1 && index > 0) || part.kind === 'ATTACHMENTS' || parts.length > 2 ? (
        <div className="answer-part__label">{msg(part.label)}</div>
      ) : null}
      <div>
        <PartValue part={part} fileLink={props.fileLink} />
      </div>
    </div>
  ));
}
