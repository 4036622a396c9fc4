import { join } from 'node:path';

/** The top folder of the project. */
export const root = join(import.meta.dirname, '..');
