import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateJsxTypes } from '@wc-toolkit/jsx-types';
import { getWebTypesData } from 'custom-element-jet-brains-integration';
import {
  getVsCodeCssCustomData,
  getVsCodeHtmlCustomData,
} from 'custom-element-vs-code-integration';
import type { Package } from 'custom-elements-manifest/schema.js';

/** What a package is called, for those who list what is installed. */
interface Named {
  name: string;
  version: string;
}

/** Writes what editors complete our tags by, and the types that JSX knows them by, beside a manifest. */
export function writeEditorData(manifest: Package, folder: string, { name, version }: Named) {
  const quiet = { hideLogs: true };
  // Each of them adds to what it is given, and has types of its own for it.
  const copy = <As>() => JSON.parse(JSON.stringify(manifest)) as As;
  const webTypes = JSON.parse(getWebTypesData(copy(), { ...quiet, packageJson: false })) as object;
  const files = {
    'web-types.json': JSON.stringify({ ...webTypes, name, version }, null, 2),
    'vscode.html-custom-data.json': getVsCodeHtmlCustomData(copy(), quiet),
    'vscode.css-custom-data.json': getVsCodeCssCustomData(copy(), quiet),
  };
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), `${text}\n`);
  generateJsxTypes(copy(), {
    outdir: folder,
    fileName: 'jsx.d.ts',
    componentTypePath: (_name, _tag, path = '') => path.replace(/^dist\//, './'),
  });
}
