import { useMutation, useQueryClient } from '@tanstack/react-query';
import { showToast } from '../../../ui';
import { policyKey } from './policy-queries';

/** One act on a version; afterwards everything about the policy is read again. */
export function usePolicyAct<Input>(act: (input: Input) => Promise<unknown>, done: string) {
  const client = useQueryClient();
  return useMutation<unknown, Error, Input>({
    mutationFn: act,
    onSuccess: async () => {
      showToast(done);
      await client.invalidateQueries({ queryKey: policyKey });
    },
  });
}
