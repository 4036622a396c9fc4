import { loadWidgets, type WidgetTable } from './load-widgets.ts';

/** Each tag's own file first, then what it imports; put here by the build. */
declare const __WIDGETS__: WidgetTable;

loadWidgets(document, {
  table: __WIDGETS__,
  server: new URL(import.meta.url).origin,
  load: (file) => import(/* @vite-ignore */ new URL(file, import.meta.url).href),
});
