// The engine of the one file that is open.

import { Client } from '../engine/client';

export const engine = new Client();
