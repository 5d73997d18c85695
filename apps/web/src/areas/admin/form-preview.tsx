import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import type { ProfilePeriod, ProfileView } from '@article5/contracts/administration';
import {
  CATALOGUE,
  pagesOf,
  type Answers,
  type Page as FormPage,
  type QuestionContext,
} from '@article5/contracts/questions';
import { QueryPage } from '../../app/query-page';
import { fmt } from '../../i18n/format';
import { sourceLanguage } from '../../i18n/languages';
import { memberStates } from '../../i18n/member-states';
import { useMessage } from '../../i18n/messages';
import { Link } from '../../lang-route';
import { Details, NotificationBanner, Page } from '../../ui';
import { FormPreviewChooser } from './form-preview-chooser';
import { PreviewedPage } from './previewed-page';
import { profileQuery } from './profile-queries';

const route = getRouteApi('/$lang/admin/form-preview');

/** The form as an exporter sees it in a language and on a day. What is typed stays in this window: nothing is saved. */
export function FormPreview() {
  const { t } = useLingui();
  const query = useQuery(profileQuery);
  return (
    <QueryPage query={query} title={t`Preview of the form`}>
      {(profile) => <Preview profile={profile} />}
    </QueryPage>
  );
}

/** What was in force on a day; before the first row, what came first. */
function inForceOn({ periods }: ProfileView, day: string): ProfilePeriod | undefined {
  return (
    periods.find(({ validFrom, validTo }) => validFrom <= day && (validTo === null || validTo > day)) ??
    periods.at(-1)
  );
}

function Preview({ profile }: { readonly profile: ProfileView }) {
  const { t } = useLingui();
  const { lang } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [answers, setAnswers] = useState<Answers>({});
  const day = search.day ?? profile.today;
  const period = inForceOn(profile, day);
  const context: QuestionContext = {
    today: day,
    profile: {
      suspicionNotified: period?.settings.suspicionNotified ?? false,
      goingOnAllowed: period?.settings.goingOnAllowed ?? false,
    },
    euMemberStates: memberStates,
  };
  const pages = pagesOf(answers);
  const page = pages.find(({ key }) => key === search.page) ?? pages[0];
  if (page === undefined) return null;
  const next = pages[pages.indexOf(page) + 1];
  const version = CATALOGUE.version;
  return (
    <Page title={t`Preview of the form`} width="wide">
      <NotificationBanner title={<Trans>Preview</Trans>}>
        <p>
          <Trans>
            This is how an exporter sees the form on {fmt.date(day)}: catalogue version {version}, with the
            national profile of that day. Nothing is saved; what you type is gone when you leave this page.
          </Trans>
        </p>
        {lang !== sourceLanguage && (
          <p>
            <Trans>Texts that this language does not have yet are shown in English.</Trans>
          </p>
        )}
      </NotificationBanner>
      <FormPreviewChooser
        key={day}
        day={day}
        lang={lang}
        onDay={(chosen) => void navigate({ search: { ...search, day: chosen } })}
        onLanguage={(chosen) => void navigate({ to: '.', params: { lang: chosen }, search })}
      />
      <Contents pages={pages} current={page} day={search.day} />
      <PreviewedPage
        key={`${page.key} ${lang}`}
        page={page}
        answers={answers}
        context={context}
        onGood={(value) => {
          setAnswers({ ...answers, [page.key]: value });
          if (next !== undefined) void navigate({ search: { ...search, page: next.key } });
        }}
      />
    </Page>
  );
}

/** Every page that these answers lead to, by task. */
function Contents(props: {
  readonly pages: readonly FormPage[];
  readonly current: FormPage;
  readonly day: string | undefined;
}) {
  const { t } = useLingui();
  const msg = useMessage();
  const { pages, current, day } = props;
  return (
    <Details summary={t`All ${pages.length} pages`}>
      {CATALOGUE.tasks.map((task) => (
        <section key={task.id} aria-label={msg(task.label)}>
          <p>
            <strong>{msg(task.label)}</strong>
          </p>
          <ol>
            {pages
              .filter((page) => page.task === task.id)
              .map((page) => (
                <li key={page.key}>
                  <Link
                    to="/$lang/admin/form-preview"
                    search={{ ...(day === undefined ? {} : { day }), page: page.key }}
                    aria-current={page.key === current.key ? 'page' : undefined}
                  >
                    {msg(page.question.label)}
                  </Link>
                </li>
              ))}
          </ol>
        </section>
      ))}
    </Details>
  );
}
