import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import type { Package } from 'custom-elements-manifest/schema.js';

// Written by scripts/manifests.ts: what the panels say about attributes, slots and parts.
const manifests = import.meta.glob<Package>('../packages/*/dist/custom-elements.json', {
  eager: true,
  import: 'default',
});
setCustomElementsManifest({
  schemaVersion: '1.0.0',
  modules: Object.values(manifests).flatMap(({ modules }) => modules),
});

const preview: Preview = {
  parameters: {
    // A violation is a failure, in the panel as in `npm test`.
    a11y: { test: 'error' },
    controls: { expanded: true },
    viewport: {
      options: {
        sidebar: { name: 'Sidebar, 280', styles: { width: '280px', height: '720px' } },
        phone: { name: 'Phone, 360', styles: { width: '360px', height: '740px' } },
        desktop: { name: 'Desktop, 1280', styles: { width: '1280px', height: '800px' } },
        wall: { name: 'Wall, 1920', styles: { width: '1920px', height: '1080px' } },
      },
    },
  },
  globalTypes: {
    language: {
      description: 'Language',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: [
          { value: 'sv', title: 'Svenska' },
          { value: 'en', title: 'English' },
          { value: 'ar', title: 'العربية' },
        ],
      },
    },
    look: {
      description: 'Look',
      toolbar: {
        icon: 'contrast',
        dynamicTitle: true,
        items: [
          { value: 'light', title: 'Light' },
          { value: 'dark', title: 'Dark' },
        ],
      },
    },
  },
  initialGlobals: { language: 'sv', look: 'light' },
  decorators: [
    (story, { globals, parameters, canvasElement }) => {
      // A widget takes its language and direction from the page, as it does anywhere.
      const language = String(globals['language'] ?? 'sv');
      const page = document.documentElement;
      page.lang = language;
      page.dir = language === 'ar' ? 'rtl' : 'ltr';
      page.style.colorScheme = String(globals['look'] ?? 'light');
      page.style.background = 'Canvas';
      page.style.color = 'CanvasText';
      // Read by tests/stories, which looks only once these words stand there.
      canvasElement.dataset['says'] = JSON.stringify(parameters['says'] ?? []);
      return story();
    },
  ],
};

export default preview;
