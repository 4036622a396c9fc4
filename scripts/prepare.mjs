// Runs before `npm start`, `npm test` and the other commands, on whatever Node the machine has (20 or
// newer), when nothing may be installed yet: plain JavaScript, nothing but Node's own modules.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const oldestNode = 20;
const root = fileURLToPath(new URL('..', import.meta.url));
const modules = join(root, 'node_modules');
const lockFile = join(root, 'package-lock.json');
const stampFile = join(modules, '.klocket-lock');
const pinned = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).dependencies.node;

const stamp = createHash('sha256').update(readFileSync(lockFile)).digest('hex');

if (Number.parseInt(process.versions.node) < oldestNode) {
  stop(`This is Node ${process.versions.node}. Install Node ${oldestNode} or newer and try again.`);
}
if (!isInstalled()) {
  await install();
  checkRuntime();
  writeFileSync(stampFile, stamp);
}

function isInstalled() {
  if (!existsSync(modules)) return false;
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return true;
  if (!matchesLock()) return false;
  writeFileSync(stampFile, stamp);
  return true;
}

/** Says whether npm's own record of what it installed agrees with the lock file: somebody ran `npm install` by hand. */
function matchesLock() {
  const record = join(modules, '.package-lock.json');
  if (!existsSync(record)) return false;
  const wanted = JSON.parse(readFileSync(lockFile, 'utf8')).packages;
  const present = JSON.parse(readFileSync(record, 'utf8')).packages;
  const isWanted = ([path, { optional }]) => path !== '' && !optional;
  return Object.entries(wanted)
    .filter(isWanted)
    .every(([path, { version }]) => present[path] && present[path].version === version);
}

async function install() {
  console.log('Installing what package-lock.json lists (once; half a minute to a few minutes) …');
  const npm = process.env.npm_execpath;
  const [command, ...before] = npm ? [machineNode(), npm] : ['npm'];
  const installer = spawn(command, [...before, 'ci', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const began = Date.now();
  const news = setInterval(() => {
    const seconds = Math.round((Date.now() - began) / 1000);
    const hint =
      seconds > 70
        ? ' (slow networks take minutes, none at all does not end; Ctrl-C stops it)'
        : '';
    console.log(`… still installing, ${seconds} s${hint}`);
  }, 20_000);
  const [status] = await once(installer, 'close').catch((error) => [error.message]);
  clearInterval(news);
  if (status !== 0) stop(`The installation failed (${status}). Is there a network?`);
}

/** The machine's Node rather than the pinned one, which the installation takes away and brings back. */
function machineNode() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const folders = (process.env.PATH ?? '').split(delimiter);
  const outside = folders.filter((folder) => folder && !folder.includes('node_modules'));
  return outside.map((folder) => join(folder, name)).find(existsSync) ?? process.execPath;
}

function checkRuntime() {
  const node = join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  const { stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' });
  if (stdout?.trim() !== `v${pinned}`) {
    stop(
      `Node ${pinned}, which this project brings along, could not be installed for this machine.`,
    );
  }
}

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
