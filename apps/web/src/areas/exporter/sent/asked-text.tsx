import { Trans } from '@lingui/react/macro';
import type { ExporterClarificationView } from '@article5/contracts/clarification';
import { fmt } from '../../../i18n/format';
import { InsetText, Tag } from '../../../ui';

/** The questions themselves, as the authority wrote them, and which are answered. */
export function AskedText({ asked }: { readonly asked: ExporterClarificationView }) {
  return (
    <InsetText>
      <ol className="list">
        {asked.items.map(({ number, question, answeredAt }) => (
          <li key={number}>
            <p className="typed-text">{question}</p>
            {answeredAt !== null && (
              <p>
                <Tag tone="ok">
                  <Trans>Answered {fmt.date(answeredAt)}</Trans>
                </Tag>
              </p>
            )}
          </li>
        ))}
      </ol>
    </InsetText>
  );
}
