import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Fragment, useState, type ReactNode } from 'react';
import type { PaperExporter, readPaperForm } from '@article5/contracts/notification';
import type { QuestionContext } from '@article5/contracts/questions';
import { call } from '../../api/client';
import { QueryPage } from '../../app/query-page';
import { BackLink, InsetText, Page, PlainButton } from '../../ui';
import { PaperExporterChooser } from './paper-exporter';

interface ForExporterProps {
  readonly title: string;
  /** What this is for. */
  readonly intro: ReactNode;
  /** Said of the exporter that was chosen, after its name. */
  readonly about?: (exporter: PaperExporter) => ReactNode;
  /** The form; it begins anew with another exporter. */
  readonly children: (exporter: PaperExporter, context: QuestionContext) => ReactNode;
}

/** A page on which an officer chooses an exporter, and then writes what the exporter did not. */
export function ForExporterPage({ title, intro, about, children }: ForExporterProps) {
  const query = useQuery({
    queryKey: ['/api/paper/form'],
    queryFn: ({ signal }) => call<typeof readPaperForm>('GET /api/paper/form', {}, { signal }),
  });
  const [exporter, setExporter] = useState<PaperExporter>();
  return (
    <QueryPage query={query} title={title}>
      {(context) => (
        <Page
          title={title}
          width="wide"
          back={
            <BackLink from="/$lang" to="/$lang/c/inbox">
              <Trans>Inbox</Trans>
            </BackLink>
          }
        >
          <p className="measure">{intro}</p>
          {exporter === undefined ? (
            <PaperExporterChooser onChosen={setExporter} />
          ) : (
            <>
              <InsetText>
                <p>
                  <strong translate="no">{exporter.legalName}</strong> {about?.(exporter)}{' '}
                  <PlainButton onClick={() => setExporter(undefined)}>
                    <Trans>Choose another exporter</Trans>
                  </PlainButton>
                </p>
              </InsetText>
              <Fragment key={exporter.organisationId}>{children(exporter, context)}</Fragment>
            </>
          )}
        </Page>
      )}
    </QueryPage>
  );
}
