/** Reads the code in the picture that the camera shows just now; undefined when there is none. */
export type CodeReader = (picture: HTMLVideoElement) => Promise<string | undefined>;

/** As much of the browser's own reader of codes as is used; not every browser has one. */
interface Detector {
  detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]>;
}
interface DetectorClass {
  new (options: { formats: string[] }): Detector;
  getSupportedFormats(): Promise<string[]>;
}

const format = 'qr_code';
/** The longest side of what our own reader looks at, in pixels: enough for a code held up to it. */
const longestSide = 640;

/** The browser's own reader where it has one, else ours, which is fetched only then. */
export async function createCodeReader(): Promise<CodeReader> {
  const { BarcodeDetector } = globalThis as unknown as { BarcodeDetector?: DetectorClass };
  const formats = (await BarcodeDetector?.getSupportedFormats().catch(() => [])) ?? [];
  if (!BarcodeDetector || !formats.includes(format)) return createOwnReader();
  const detector = new BarcodeDetector({ formats: [format] });
  return async (picture) => (await detector.detect(picture).catch(() => []))[0]?.rawValue;
}

async function createOwnReader(): Promise<CodeReader> {
  const { decodeQR } = await import('qr/decode.js');
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  return (picture) => {
    const { videoWidth, videoHeight } = picture;
    if (videoWidth === 0) return Promise.resolve(undefined);
    const scale = Math.min(1, longestSide / Math.max(videoWidth, videoHeight));
    const width = Math.round(videoWidth * scale);
    const height = Math.round(videoHeight * scale);
    Object.assign(canvas, { width, height });
    context.drawImage(picture, 0, 0, width, height);
    const { data } = context.getImageData(0, 0, width, height);
    try {
      return Promise.resolve(decodeQR({ width, height, data }));
    } catch {
      // It throws where it sees no code, which is most of the time.
      return Promise.resolve(undefined);
    }
  };
}
