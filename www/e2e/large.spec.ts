// The page with a sheet of a million cells; how quick it is, `make bench` measures.

import { LARGE, walk } from './large';
import { test } from './test';

for (const form of LARGE) {
  test(`a million cells (${form.title}) are opened, scrolled and edited`, async ({ page }, info) => {
    await walk(page, info, form);
  });
}
