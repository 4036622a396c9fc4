import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { Problem } from '../problem.ts';
import { kioskWorker } from './kiosk-worker.ts';

describe('the service worker of the screens', () => {
  const built = mkdtempSync(join(tmpdir(), 'klocket-kiosk-'));
  after(() => rmSync(built, { recursive: true, force: true }));
  const write = (file: string, text: string) => writeFileSync(join(built, file), text);

  it('is not there before it was built', async () => {
    await assert.rejects(kioskWorker(built), (error) => {
      return error instanceof Problem && error.code === 'not-found';
    });
  });

  it('is told of every file with its hash, and has another version with each of them', async () => {
    mkdirSync(join(built, 'worker'));
    mkdirSync(join(built, 'v1', 'chunks'), { recursive: true });
    write('worker/kiosk.js', 'work();');
    write('v1/klocket.js', 'load();');
    write('v1/chunks/core-abc1234.js', 'core();');
    write('v1/chunks/core-abc1234.js.br', 'compressed');
    const { code, files, version } = told(await kioskWorker(built));
    assert.equal(code, 'work();');
    const names = files.map(({ url }) => url).filter((url) => url.startsWith('/v1/'));
    assert.deepEqual(names, ['/v1/chunks/core-abc1234.js', '/v1/klocket.js']);
    const [chunk, loader] = files.filter(({ url }) => url.startsWith('/v1/'));
    assert.equal(loader!.integrity, hashOf('load();'));
    assert.equal(chunk!.integrity, hashOf('core();'));
    // What is named by its content is asked for once; the loader anew with each content.
    assert.equal(chunk!.revision, null);
    assert.ok(loader!.revision);
    assert.equal(told(await kioskWorker(built)).version, version);

    const versions = [version];
    for (const [file, text] of [
      ['worker/kiosk.js', 'work(2);'],
      ['v1/klocket.js', 'load(2);'],
      ['v1/chunks/more-def5678.js', 'more();'],
    ] as const) {
      write(file, text);
      versions.push(told(await kioskWorker(built)).version);
    }
    assert.equal(new Set(versions).size, 4);
  });
});

const hashOf = (text: string) => `sha384-${createHash('sha384').update(text).digest('base64')}`;

function told(text: string) {
  const [, version, list, code] =
    /^self\.klocketKiosk = \{ version: "(\w{12})", files: (\[.*\]) \};\n(.*)$/.exec(text)!;
  const files = JSON.parse(list!) as { url: string; revision: string | null; integrity: string }[];
  return { version: version!, files, code };
}
