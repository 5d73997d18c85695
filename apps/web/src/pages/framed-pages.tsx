import { AreaLayout } from '../app/area-layout';
import { NotFoundPage } from './problem-pages';

/** For addresses outside every area: no layout of an area is around it. */
export function FramedNotFoundPage() {
  return (
    <AreaLayout>
      <NotFoundPage />
    </AreaLayout>
  );
}
