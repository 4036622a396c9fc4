// `npm run build`: everything that leaves this tree, for script tags and for npm.
import { buildWidgets } from './build/widgets.ts';

await buildWidgets();
