// Goes along with files of tests that share a process: Node passes over one that breaks after its first test.
import { resolve } from 'node:path';
import { it } from 'node:test';
import { pathToFileURL } from 'node:url';

it('all files of this process are loaded to their ends', async () => {
  // What has been loaded is not loaded again, and what broke then says so now.
  for (const file of process.argv.slice(1)) await import(pathToFileURL(resolve(file)).href);
});
