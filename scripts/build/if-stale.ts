import { isFresh } from './stamp.ts';

/** Builds `dist/desk` and `dist/v1` unless they were made from the sources as they stand. */
export async function buildIfStale() {
  if (isFresh()) return;
  console.log('Building the widgets and the desk …');
  // The bundler is loaded only when there is something to bundle: most starts do without.
  const { buildDesk } = await import('./desk.ts');
  const { buildWidgets } = await import('./widgets.ts');
  await buildDesk();
  await buildWidgets();
}
