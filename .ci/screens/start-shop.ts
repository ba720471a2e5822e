import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A demonstration shop in an empty folder, with the links it printed. */
export type RunningShop = {
  readonly url: string;
  readonly ownerLink: string;
  readonly clerkLink: string;
  readonly stop: () => Promise<void>;
};

const find = (output: string, name: string): string | undefined =>
  new RegExp(`^${name}\\s+(\\S+)`, 'm').exec(output)?.[1];

/** Starts the built shop on a free port of this machine, and throws with what it said when it does not come up. */
export async function startShop(): Promise<RunningShop> {
  const folder = await mkdtemp(join(tmpdir(), 'counterpart-screens-'));
  const env = { ...process.env, PORT: '0', HOST: '127.0.0.1', DATA_DIR: join(folder, 'data') };
  const child = spawn(process.execPath, ['.ci/start.ts'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const gone = new Promise<void>((settle) => child.once('close', () => settle()));
  const stop = async () => {
    child.kill('SIGTERM');
    await gone;
    await rm(folder, { recursive: true, force: true });
  };
  let output = '';
  const links = new Promise<Omit<RunningShop, 'stop'>>((settle, fail) => {
    const read = (text: Buffer) => {
      output += text.toString();
      const [url, ownerLink, clerkLink] = ['Storefront', 'Owner link', 'Clerk link'].map((name) => find(output, name));
      if (url && ownerLink && clerkLink && output.includes('works once'))
        settle({ url: url.replace(/\/$/, ''), ownerLink, clerkLink });
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    void gone.then(() => fail(new Error(`the shop did not start: ${output.trim()}`)));
  });
  return { ...(await links), stop };
}
