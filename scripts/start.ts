// `npm start`: builds what is stale, then becomes the server.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildIfStale } from './build/if-stale.ts';
import { compileCache, root } from './root.ts';

process.chdir(root);

await buildIfStale();

process.env.KLOCKET_DEMO ??= process.env.KLOCKET_PUBLIC_URL ? '0' : '1';
process.env.KLOCKET_LOG ??= 'warn';
process.env.NODE_COMPILE_CACHE ??= compileCache;
become('--conditions=development', join('backend-stub', 'src', 'main.ts'));

/** Puts the server in this process's place, so that whoever stops the one stops the other. */
function become(...args: string[]) {
  if (process.platform !== 'win32') process.execve?.(process.execPath, ['node', ...args]);
  // Where a process cannot be replaced, a child shares the console and its Ctrl-C.
  process.on('SIGINT', () => {});
  spawn(process.execPath, args, { stdio: 'inherit' }).on('exit', (code) => process.exit(code ?? 1));
}
