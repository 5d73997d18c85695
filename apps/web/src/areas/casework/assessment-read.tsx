import type { AssessmentView } from '@article5/contracts/assessment';
import { AnnexFields, ConsiderationFields, ElementFields, StepFields } from './assessment-fields';

const nothing = () => undefined;

/** An assessment for reading only. */
export function AssessmentRead({ content }: { readonly content: AssessmentView['content'] }) {
  const fields = { content, onChange: nothing, mayWrite: false };
  return (
    <>
      <ConsiderationFields {...fields} />
      <ElementFields {...fields} />
      <StepFields {...fields} />
      <AnnexFields {...fields} />
    </>
  );
}
