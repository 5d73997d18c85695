import './template-texts';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type {
  TemplateVersionView,
  TemplateView,
  withdrawQuestionTemplate,
} from '@article5/contracts/clarification';
import { call } from '../../api/client';
import { QueryPage } from '../../app/query-page';
import { RefusalList } from '../../app/refusal-list';
import { fmt } from '../../i18n/format';
import { Actions, Button, DataTable, Details, Page, PlainButton, showToast, Tag } from '../../ui';
import { RetireDialog } from './template-retire';
import { TemplateForm } from './template-form';
import { templatesQuery } from './template-queries';

/** Ready questions that officers start from when they ask an exporter. */
export function AdminTemplates() {
  const { t } = useLingui();
  const query = useQuery(templatesQuery);
  const [edited, setEdited] = useState<TemplateView | 'new'>();
  const [retiring, setRetiring] = useState<TemplateView>();
  return (
    <QueryPage query={query} title={t`Ready questions`}>
      {({ templates, today }) => (
        <Page title={t`Ready questions`} width="wide">
          <p className="measure">
            <Trans>
              Officers start from these when they ask an exporter, and may change the words. The exporter’s
              language chooses the text. Those that come with the portal can be worded anew or retired; every
              version applies from its first day on and can be taken back before it.
            </Trans>
          </p>
          {edited === undefined ? (
            <Actions>
              <Button onClick={() => setEdited('new')}>
                <Trans>Add a question</Trans>
              </Button>
            </Actions>
          ) : (
            <TemplateForm
              key={edited === 'new' ? 'new' : edited.code}
              template={edited === 'new' ? undefined : edited}
              today={today}
              onDone={() => setEdited(undefined)}
            />
          )}
          <DataTable
            caption={t`Ready questions`}
            captionHidden
            dense
            stacked
            rows={templates}
            rowKey={({ code }) => code}
            columns={[
              {
                key: 'question',
                header: t`Question`,
                rowHeader: true,
                cell: (row) => <TemplateText template={row} />,
              },
              {
                key: 'about',
                header: t`About answer`,
                cell: (row) => row.offered?.about ?? row.versions[0]?.about ?? '–',
              },
              { key: 'state', header: t`State`, cell: (row) => <StateTag template={row} /> },
              { key: 'versions', header: t`Own versions`, cell: (row) => <Versions template={row} /> },
              {
                key: 'acts',
                header: t`Acts`,
                cell: (row) => (
                  <span className="actions">
                    <PlainButton onClick={() => setEdited(row)}>
                      <Trans>
                        New version<span className="visually-hidden"> of {nameOf(row)}</span>
                      </Trans>
                    </PlainButton>
                    {row.offered !== null && (
                      <PlainButton onClick={() => setRetiring(row)}>
                        <Trans>
                          Retire<span className="visually-hidden"> {nameOf(row)}</span>
                        </Trans>
                      </PlainButton>
                    )}
                  </span>
                ),
              },
            ]}
          />
          <RetireDialog template={retiring} today={today} onClose={() => setRetiring(undefined)} />
        </Page>
      )}
    </QueryPage>
  );
}

const textsOf = ({ offered, versions }: TemplateView) => offered?.text ?? versions[0]?.text;
const nameOf = (template: TemplateView) => textsOf(template)?.en ?? template.code;

/** The English words, the others behind a fold. */
function TemplateText({ template }: { readonly template: TemplateView }) {
  const texts = textsOf(template);
  if (texts === undefined) return template.code;
  return (
    <>
      <span lang="en">{texts.en}</span>
      <Details summary={<Trans>Other languages</Trans>}>
        {(['fr', 'de'] as const).map((language) => (
          <p key={language}>
            {fmt.language(language)}: <span lang={language}>{texts[language]}</span>
          </p>
        ))}
      </Details>
    </>
  );
}

function StateTag({ template: { offered, isShipped, versions } }: { readonly template: TemplateView }) {
  const { t } = useLingui();
  if (versions.some(({ time, isRetired }) => time === 'IN_FORCE' && isRetired)) {
    return <Tag tone="quiet">{t`retired`}</Tag>;
  }
  if (offered === null) return <Tag tone="info">{t`to come`}</Tag>;
  if (versions.some(({ time }) => time === 'IN_FORCE')) return <Tag tone="ok">{t`your own words`}</Tag>;
  return isShipped ? <Tag tone="quiet">{t`comes with the portal`}</Tag> : '–';
}

function Versions({ template }: { readonly template: TemplateView }) {
  const { t } = useLingui();
  const words: Record<TemplateVersionView['time'], string> = {
    ...{ PAST: t`past`, IN_FORCE: t`in force`, COMING: t`to come`, WITHDRAWN: t`taken back` },
  };
  if (template.versions.length === 0) return '–';
  return (
    <ul>
      {template.versions.map((one) => (
        <li key={one.version}>
          <Trans>
            {one.version}: from {fmt.date(one.validFrom)}, {words[one.time]}, by {one.madeBy}
          </Trans>{' '}
          {one.isRetired && <Trans>(retires it)</Trans>}{' '}
          {one.time === 'COMING' && <TakeBack code={template.code} version={one.version} />}
        </li>
      ))}
    </ul>
  );
}

function TakeBack({ code, version }: { readonly code: string; readonly version: number }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const withdraw = useMutation({
    mutationFn: () =>
      call<typeof withdrawQuestionTemplate>(
        'POST /api/authority/question-templates/:code/versions/:version/withdrawal',
        { params: { code, version } },
      ),
    onSuccess: async () => {
      showToast(t`The version was taken back`);
      await client.invalidateQueries({ queryKey: templatesQuery.queryKey });
    },
  });
  return (
    <>
      <PlainButton onClick={() => withdraw.mutate()}>
        <Trans>
          Take back<span className="visually-hidden"> version {version}</span>
        </Trans>
      </PlainButton>
      <RefusalList error={withdraw.error} />
    </>
  );
}
