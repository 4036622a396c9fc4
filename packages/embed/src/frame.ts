import { fitFrames } from './fit-frames.ts';

const script = document.currentScript ?? document.querySelector('script[src$="/v1/frame.js"]');
fitFrames(document, new URL((script as HTMLScriptElement).src).origin);
