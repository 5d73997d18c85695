import { useLingui } from '@lingui/react/macro';
import type { exportCases, exportReport } from '@article5/contracts/statistics';
import { saveFile } from '../../api/save-file';
import { ExportButton } from '../../features/export-button';
import { asked } from './inbox-queries';
import { filterOf, type InboxSearch, type ReportSearch } from './search';

/** Cases of the list as a file: all that match, or the chosen ones. */
export function ExportCases(props: {
  readonly search: InboxSearch;
  readonly references?: readonly string[];
}) {
  const { search, references } = props;
  const { t } = useLingui();
  return (
    <ExportButton
      name={references === undefined ? t`Export the list` : t`Export`}
      onSave={(wanted) =>
        saveFile<typeof exportCases>('POST /api/exports/cases', {
          body: {
            ...wanted,
            filter: {
              ...asked(filterOf(search)),
              ...(search.sort === undefined ? {} : { sort: search.sort }),
            },
            ...(references === undefined ? {} : { references: [...references] }),
          },
        })
      }
    />
  );
}

/** The figures of a period as a file. */
export function ExportReport({ search }: { readonly search: ReportSearch }) {
  const { t } = useLingui();
  return (
    <ExportButton
      name={t`Export the figures`}
      onSave={(wanted) =>
        saveFile<typeof exportReport>('POST /api/exports/report', { body: { ...wanted, ...search } })
      }
    />
  );
}
