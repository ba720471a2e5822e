import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

test('a folder without a shop gets a sentence and no link, and stays as it is', () => {
  const folder = join(tmpdir(), `counterpart-no-shop-${process.pid}`);
  const { status, stdout, stderr } = spawnSync(process.execPath, ['sync-server/console/owner-code.ts'], {
    env: { ...process.env, DATA_DIR: folder },
    encoding: 'utf8',
  });
  expect({ status, stdout, stderr }).toEqual({
    status: 1,
    stdout: '',
    stderr: `There is no shop in ${folder}; name its folder in DATA_DIR, or begin one with npm start.\n`,
  });
  expect(existsSync(folder)).toBe(false);
});
