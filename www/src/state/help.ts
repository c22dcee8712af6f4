// The help page comes from every screen, and goes back to the one it came from.

import { screen, type Screen } from './app';

let before: Screen = 'open';

/** Shows the help page. */
export function showHelp(): void {
  // While a file is read there is nothing to come back to.
  if (screen.value === 'help' || screen.value === 'checking') return;
  before = screen.value;
  screen.value = 'help';
}

/** Goes back to where the person was. */
export function leaveHelp(): void {
  screen.value = before;
}
