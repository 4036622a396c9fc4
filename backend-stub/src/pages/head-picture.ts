import type { Picture } from '@klocket/contract';
import { districtPicture } from '../features/share/of-page.ts';
import { addressOf, altOf, pictureSize } from '../features/share/picture.ts';
import { plainLine } from '../plain-text.ts';
import type { PageContext } from './context.ts';
import { absolute } from './head.ts';
import type { Page } from './layout.ts';

type Property = [name: string, content: string | number | undefined];

/** The picture shown with a link to a page: its own, else one that is drawn of what it is about. */
export function picturesOf({ picture, share }: Page, context: PageContext): Property[] {
  const own = picture && ownPicture(picture, context.publicUrl);
  return own ?? drawnPicture(share, context);
}

/** A page's own picture, where it is of a kind that others show. */
function ownPicture({ url, alt, width, height }: Picture, publicUrl: string) {
  // Ours are kept in both formats, and not everybody reads the smaller one.
  const common = url.replace(/^(\/files\/[0-9a-f]{32}\/\d+)\.webp$/, '$1.jpg');
  const [, ending = ''] = /\.(jpe?g|png|webp)(?:\?|$)/i.exec(common) ?? [];
  const address = absolute(common, publicUrl);
  if (!ending || !address) return undefined;
  const type = `image/${ending.toLowerCase().replace('jpg', 'jpeg')}`;
  return properties({ address, type, width, height, alt: plainLine(alt) });
}

function drawnPicture(share: Page['share'], context: PageContext) {
  const { publicUrl, district } = context;
  const picture = share?.picture ?? districtPicture(context);
  const address = publicUrl + addressOf(district.id, picture, share?.of);
  return properties({ address, type: 'image/png', ...pictureSize, alt: altOf(picture) });
}

function properties(of: {
  address: string;
  type: string;
  width?: number | undefined;
  height?: number | undefined;
  alt: string;
}): Property[] {
  return [
    ['image', of.address],
    ['image:secure_url', of.address.startsWith('https://') ? of.address : undefined],
    ['image:type', of.type],
    ['image:width', of.width],
    ['image:height', of.height],
    ['image:alt', of.alt],
  ];
}
