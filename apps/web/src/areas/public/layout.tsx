import { AreaLayout } from '../../app/area-layout';

export function PublicLayout() {
  return <AreaLayout />;
}
