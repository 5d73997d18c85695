import { useEffect, useEffectEvent } from 'react';
import { useMark } from './inbox-queries';

/** Who has the case open has read the version that is shown; a look at the preview beside the inbox is no reading. */
export function useMarkRead(reference: string, version: number): void {
  const mark = useMark();
  const read = useEffectEvent(() => mark.mutate({ reference, read: true }));
  useEffect(() => read(), [reference, version]);
}
