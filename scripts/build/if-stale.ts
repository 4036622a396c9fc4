import { isFresh } from './stamp.ts';

/** Builds `dist/v1` unless it was made from the sources as they stand. */
export async function buildIfStale() {
  if (isFresh()) return;
  console.log('Building the widgets …');
  // The bundler is loaded only when there is something to bundle: most starts do without.
  const { buildWidgets } = await import('./widgets.ts');
  await buildWidgets();
}
