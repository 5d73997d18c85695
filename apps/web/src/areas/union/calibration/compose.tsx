import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { composeCalibrationRound } from '@article5/contracts/calibration';
import { call } from '../../../api/client';
import { RefusalList } from '../../../app/refusal-list';
import { useNavigate } from '@tanstack/react-router';
import { Link } from '../../../lang-route';
import { Actions, BackLink, Button, Checkboxes, DateField, Page, TextInput } from '../../../ui';
import { VIGNETTE_WORDS } from '../../../words/calibration';
import { roundsQuery } from './queries';

type Features = Readonly<Record<string, string[]>>;

/** Which features a new round varies, to whom it goes and by when. */
export function ComposeRound() {
  const { t, i18n } = useLingui();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { data } = useSuspenseQuery(roundsQuery());
  const [title, setTitle] = useState('');
  const [dueOn, setDueOn] = useState('');
  const [vignettes, setVignettes] = useState('12');
  const [features, setFeatures] = useState<Features>({});
  const [authorities, setAuthorities] = useState<string[]>([]);
  const varied = Object.fromEntries(Object.entries(features).filter(([, levels]) => levels.length > 0));
  const combinations = Object.values(varied).reduce((product, levels) => product * levels.length, 1);
  const compose = useMutation({
    mutationFn: () =>
      call<typeof composeCalibrationRound>('POST /api/union/calibration', {
        body: { title, dueOn, features: varied, vignettes: Number(vignettes) || 0, authorities },
      }),
    onSuccess: async ({ roundId }) => {
      await queries.invalidateQueries({ queryKey: ['/api/union/calibration'] });
      await navigate({ from: '/$lang', to: '/$lang/eu/calibration/$roundId', params: { roundId } });
    },
  });
  return (
    <Page
      title={t`Compose a calibration round`}
      back={
        <BackLink from="/$lang" to="/$lang/eu/calibration">
          <Trans>Calibration</Trans>
        </BackLink>
      }
    >
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          compose.mutate();
        }}
      >
        <TextInput name="title" label={t`What the round is about`} value={title} onChange={setTitle} />
        <DateField name="dueOn" label={t`Answers by`} value={dueOn} onChange={setDueOn} />
        <p>
          <Trans>
            Every vignette is the same fictional notification. Choose at least two levels of each feature that
            shall vary; all else stays the same.
          </Trans>
        </p>
        {Object.entries(VIGNETTE_WORDS).map(([feature, words]) => (
          <Checkboxes
            key={feature}
            inline
            name={feature}
            label={i18n._(words.label)}
            choices={Object.entries(words.levels).map(([value, label]) => ({ value, label: i18n._(label) }))}
            value={features[feature] ?? []}
            onChange={(levels) => setFeatures({ ...features, [feature]: levels })}
          />
        ))}
        <TextInput
          name="vignettes"
          label={t`Number of vignettes`}
          hint={t`The levels chosen make ${combinations} combinations. At least ten are needed before anything is claimed of an authority.`}
          kind="numeric"
          width={4}
          value={vignettes}
          onChange={setVignettes}
        />
        <Checkboxes
          inline
          name="authorities"
          label={t`Authorities`}
          choices={data.authorities.map((value) => ({ value, label: <span translate="no">{value}</span> }))}
          value={authorities}
          onChange={setAuthorities}
        />
        <RefusalList error={compose.error} />
        <Actions>
          <Button type="submit" busy={compose.isPending}>
            <Trans>Compose vignettes</Trans>
          </Button>
          <Link to="/$lang/eu/calibration">
            <Trans>Cancel</Trans>
          </Link>
        </Actions>
      </form>
    </Page>
  );
}
