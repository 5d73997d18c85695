import type { ExporterClarificationView } from '@article5/contracts/clarification';
import { InsetText } from '../../../ui';

/** The question itself, as the authority wrote it. */
export function AskedText({ asked }: { readonly asked: ExporterClarificationView }) {
  return (
    <InsetText>
      <p className="typed-text">{asked.question}</p>
    </InsetText>
  );
}
