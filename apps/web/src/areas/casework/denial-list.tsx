import { Trans, useLingui } from '@lingui/react/macro';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DenialRow } from '@article5/contracts/denial';
import { QueryPage } from '../../app/query-page';
import { fmt } from '../../i18n/format';
import { Link } from '../../lang-route';
import {
  Actions,
  Button,
  ButtonLink,
  DataTable,
  EmptyState,
  Page,
  Select,
  Tag,
  TextInput,
  type Column,
} from '../../ui';
import { DENIAL_STATUS_TONES, DENIAL_STATUS_WORDS, DENIAL_TYPE_WORDS } from '../../words/denial';
import { useWord } from '../../words/word';
import { denialListQuery, type DenialSearch } from './denial-queries';

/** Denials of all authorities, those to be reviewed first. */
export function DenialList() {
  const { t } = useLingui();
  const [search, setSearch] = useState<DenialSearch>({ whose: 'ALL', q: '' });
  const [typed, setTyped] = useState('');
  const query = useQuery({ ...denialListQuery(search), placeholderData: keepPreviousData });
  const columns = useColumns();
  return (
    <QueryPage query={query} title={t`Denials`}>
      {(page) => (
        <Page title={t`Denials`} width="wide">
          <p className="secondary">
            <Trans>
              What authorities refused, annulled, suspended, limited or revoked (Article 16(1)). An unreviewed
              denial stays valid. Other authorities learn that you read theirs.
            </Trans>
          </p>
          <Actions>
            <ButtonLink small from="/$lang" to="/$lang/c/denials/new">
              <Trans>Record a denial</Trans>
            </ButtonLink>
            <ButtonLink kind="secondary" small from="/$lang" to="/$lang/c/denials/import">
              <Trans>Import a file</Trans>
            </ButtonLink>
          </Actions>
          <form
            className="filters"
            role="search"
            onSubmit={(event) => {
              event.preventDefault();
              setSearch({ whose: search.whose, q: typed.trim() });
            }}
          >
            <Select
              dense
              name="whose"
              label={t`Whose`}
              value={search.whose}
              onChange={(whose) => setSearch({ whose: whose as DenialSearch['whose'], q: search.q })}
              options={[
                { value: 'ALL', label: t`All authorities` },
                { value: 'OWN', label: t`Our own` },
                { value: 'OTHERS', label: t`Other authorities` },
              ]}
            />
            <TextInput dense name="q" label={t`Number, item or name`} value={typed} onChange={setTyped} />
            <Button type="submit" kind="secondary" small>
              <Trans>Search</Trans>
            </Button>
          </form>
          {page.items.length === 0 ? (
            <EmptyState title={t`No denial matches`} />
          ) : (
            <DataTable
              dense
              stacked
              caption={t`Denials, those to be reviewed first`}
              captionHidden
              columns={columns}
              rows={page.items}
              rowKey={(row) => row.denialId}
              busy={query.isFetching}
            />
          )}
          {(search.cursor !== undefined || page.next !== undefined) && (
            <Actions>
              {search.cursor !== undefined && (
                <Button
                  kind="secondary"
                  small
                  onClick={() => setSearch({ whose: search.whose, q: search.q })}
                >
                  <Trans>First page</Trans>
                </Button>
              )}
              {page.next !== undefined && (
                <Button
                  kind="secondary"
                  small
                  onClick={() => {
                    const { next } = page;
                    if (next !== undefined) setSearch({ ...search, cursor: next });
                  }}
                >
                  <Trans>Next page</Trans>
                </Button>
              )}
            </Actions>
          )}
        </Page>
      )}
    </QueryPage>
  );
}

function useColumns(): readonly Column<DenialRow>[] {
  const { t } = useLingui();
  const word = useWord();
  return [
    {
      key: 'number',
      header: t`Denial`,
      rowHeader: true,
      cell: ({ authorityId, denialId, number }) => (
        <Link to="/$lang/c/denials/$authorityId/$denialId" params={{ authorityId, denialId }}>
          {number}
        </Link>
      ),
    },
    { key: 'authority', header: t`Authority`, cell: ({ authorityId }) => authorityId },
    { key: 'type', header: t`Kind`, cell: ({ denialType }) => word(DENIAL_TYPE_WORDS, denialType) },
    { key: 'item', header: t`Item`, cell: ({ itemName }) => itemName },
    { key: 'endUser', header: t`End user`, cell: ({ endUserName }) => endUserName ?? '–' },
    {
      key: 'destination',
      header: t`Destination`,
      cell: ({ destination }) => (destination === null ? '–' : fmt.country(destination)),
    },
    {
      key: 'status',
      header: t`State`,
      cell: ({ status }) => <Tag tone={DENIAL_STATUS_TONES[status]}>{word(DENIAL_STATUS_WORDS, status)}</Tag>,
    },
    {
      key: 'review',
      header: t`Review by`,
      cell: ({ reviewDueOn, status }) =>
        reviewDueOn === null ? (status === 'REVOKED' ? '–' : t`not known`) : fmt.shortDate(reviewDueOn),
    },
  ];
}
