// `npm run dev`: rebuilds the widgets and the desk and restarts the backend as their files change, and reloads open pages.
import { buildDeskForPages } from './build/desk.ts';
import { buildForPages } from './build/widgets.ts';
import { Backend } from './dev/backend.ts';
import { ReloadingProxy } from './dev/proxy.ts';
import { watchFolders } from './dev/watch.ts';
import { freePort } from './free-port.ts';
import { root } from './root.ts';

process.chdir(root);
const port = Number(process.env.PORT || 8080) || (await freePort());
const host = process.env.HOST ?? '127.0.0.1';
const backendPort = await freePort();
const proxy = new ReloadingProxy(backendPort);
const backend = new Backend(backendPort, {
  KLOCKET_DEMO: '1',
  KLOCKET_LOG: 'warn',
  KLOCKET_PUBLIC_URL: `http://localhost:${port}`,
  ...process.env,
});

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());

try {
  await proxy.listen(port, host);
} catch (error) {
  console.error(`PORT: ${port} cannot be opened: ${(error as Error).message}`);
  process.exit(1);
}
await build();
await backend.restart();

watchFolders(['packages', 'vite.config.ts', 'vite.desk.config.ts'], async () => {
  await build();
  proxy.reload();
});
watchFolders(['backend-stub/src', 'packages/contract/src', 'demo'], async () => {
  await backend.restart();
  proxy.reload();
});

async function build() {
  try {
    await buildForPages();
    await buildDeskForPages();
    console.log(`Built ${new Date().toLocaleTimeString('sv-SE')}`);
  } catch (error) {
    console.error((error as Error).message);
  }
}

async function stop() {
  proxy.close();
  await backend.stop();
  process.exit(0);
}
