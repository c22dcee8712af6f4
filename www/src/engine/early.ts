// Runs before the rest of the page is there, so that what takes longest begins first: starts the workers, and
// unpacks the engine while it arrives. What fails here is told to who asks for it later.

import { engineModule, formBytes, startWorkers } from './carried';

startWorkers();
document.addEventListener('part-arrived', () => {
  formBytes().catch(() => undefined);
  engineModule().catch(() => undefined);
});
