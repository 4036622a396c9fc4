import { join } from 'node:path';

/** The top folder of the project. */
export const root = join(import.meta.dirname, '..');

/** Where Node keeps what it has compiled, so that the next start of the same code is quicker. */
export const compileCache = join(root, 'node_modules', '.cache', 'klocket', 'compiled');
