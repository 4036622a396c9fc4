// Writes custom-elements.json for each package, which Storybook reads.
import { writeManifests } from './build/manifests.ts';

await writeManifests();
