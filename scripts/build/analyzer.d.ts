// The analyzer ships no types of its own.
declare module '@custom-elements-manifest/analyzer/cli.js' {
  import type { Package } from 'custom-elements-manifest/schema.js';

  export function cli(options: { argv: string[]; cwd: string; noWrite: boolean }): Promise<Package>;
}
