// `npm run build`: everything that leaves this tree, for script tags and for npm.
// `--if-stale`: only what pages load, and only when it is not built already.
import { buildIfStale } from './build/if-stale.ts';

if (process.argv.includes('--if-stale')) await buildIfStale();
else await buildAll();

async function buildAll() {
  const { buildWidgets } = await import('./build/widgets.ts');
  const { buildDesk } = await import('./build/desk.ts');
  const { buildPackages } = await import('./build/packages.ts');
  const { writeManifests } = await import('./build/manifests.ts');
  await buildDesk();
  await buildWidgets();
  buildPackages();
  await writeManifests();
}
