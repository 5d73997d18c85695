import { useLingui } from '@lingui/react/macro';
import type { Register, RegisterRow } from '@article5/contracts/casework';
import { fmt } from '../../i18n/format';
import { Link } from '../../lang-route';
import { DataTable, type Column } from '../../ui';
import { ITEM_FAMILY_NAMES } from '../../words/transaction';
import { useWord } from '../../words/word';
import { ENTRY_ROLE_WORDS } from './register-words';

/** Entries of one register, each a link to its page. */
export function RegisterTable(props: {
  readonly register: Register;
  readonly rows: readonly RegisterRow[];
  readonly caption: string;
  readonly busy?: boolean;
}) {
  const columns = useColumns(props.register);
  return (
    <DataTable<RegisterRow>
      dense
      stacked
      caption={props.caption}
      captionHidden
      busy={props.busy === true}
      rows={props.rows}
      rowKey={({ entryId }) => entryId}
      columns={columns}
    />
  );
}

/** The name of an entry, as a link to its page. */
export function EntryLink({
  register,
  entryId,
  name,
}: {
  register: Register;
  entryId: string;
  name: string;
}) {
  const text = <span translate="no">{name}</span>;
  const params = { entryId };
  if (register === 'organisations')
    return (
      <Link to="/$lang/c/organisations/$entryId" params={params}>
        {text}
      </Link>
    );
  if (register === 'parties')
    return (
      <Link to="/$lang/c/parties/$entryId" params={params}>
        {text}
      </Link>
    );
  return (
    <Link to="/$lang/c/items/$entryId" params={params}>
      {text}
    </Link>
  );
}

function useColumns(register: Register): readonly Column<RegisterRow>[] {
  const { t } = useLingui();
  const word = useWord();
  const name: Column<RegisterRow> = {
    key: 'name',
    header: t`Name`,
    rowHeader: true,
    cell: (row) => <EntryLink register={register} entryId={row.entryId} name={row.name} />,
  };
  const country: Column<RegisterRow> = {
    key: 'country',
    header: t`Country`,
    cell: (row) => (row.country === null ? '–' : fmt.country(row.country)),
  };
  const own: Record<Register, readonly Column<RegisterRow>[]> = {
    organisations: [country],
    parties: [
      {
        key: 'other',
        header: t`Other names`,
        cell: ({ otherNames }) => <span translate="no">{otherNames.join('; ') || '–'}</span>,
      },
      country,
      {
        key: 'roles',
        header: t`Appears as`,
        cell: ({ roles }) => roles.map((role) => word(ENTRY_ROLE_WORDS, role)).join(', '),
      },
    ],
    items: [
      {
        key: 'maker',
        header: t`Maker and model`,
        cell: ({ maker, model }) => (
          <span translate="no">{[maker, model].filter((part) => part !== null).join(' ') || '–'}</span>
        ),
      },
      {
        key: 'family',
        header: t`Family`,
        cell: ({ itemFamily }) => (itemFamily === null ? '–' : word(ITEM_FAMILY_NAMES, itemFamily)),
      },
    ],
  };
  return [
    name,
    ...own[register],
    { key: 'cases', header: t`Cases`, number: true, cell: ({ cases }) => fmt.number(cases) },
    { key: 'last', header: t`Last case`, cell: ({ lastReceivedAt }) => fmt.shortDate(lastReceivedAt) },
  ];
}
