import { loadWidgets } from './load-widgets.ts';
import type { WidgetTable } from './widget-table.ts';

/** Put here by the build. */
declare const __WIDGETS__: WidgetTable;

loadWidgets(document, {
  table: __WIDGETS__,
  server: new URL(import.meta.url).origin,
  load: (file) => import(/* @vite-ignore */ new URL(file, import.meta.url).href),
});
