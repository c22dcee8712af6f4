// Runs before the rest of the page is there, so that what takes longest begins first: starts the workers, and
// unpacks the engine while it arrives. What fails here is told to who asks for it later.

import { engineModule, formText, startWorkers } from './carried';

startWorkers();
document.addEventListener('part-arrived', () => {
  formText().catch(() => undefined);
  engineModule().catch(() => undefined);
});
