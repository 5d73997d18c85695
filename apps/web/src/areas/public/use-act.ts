import { useState } from 'react';
import { isProblem } from '../../api/problem';
import { wordRefusals, type WordedRefusal } from '../../i18n/refusals';

/** One act of a public page, which has no cache of server data: busy, done, or refused in words. */
export function useAct<Answer>(act: () => Promise<Answer>) {
  const [busy, setBusy] = useState(false);
  const [errors, setErrors] = useState<readonly WordedRefusal[]>([]);
  const [done, setDone] = useState<Answer>();
  /** Does it unless something is missing. */
  const run = async (missing: readonly WordedRefusal[]) => {
    setErrors(missing);
    if (missing.length > 0 || busy) return;
    setBusy(true);
    try {
      setDone(await act());
    } catch (error) {
      setErrors(wordRefusals(isProblem(error) ? error.refusals : [{ code: 'request.failed' }]));
    } finally {
      setBusy(false);
    }
  };
  return { busy, errors, done, run };
}
