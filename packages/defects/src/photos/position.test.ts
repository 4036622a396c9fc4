import { expect } from '@open-wc/testing';
import { positionIn } from './position.ts';

describe('positionIn', () => {
  const table: [what: string, photo: Place, position: [number, number] | undefined][] = [
    ['north and east', { ns: 'N', ew: 'E' }, [58.5742, 16.1725]],
    ['south and west', { ns: 'S', ew: 'W' }, [-58.5742, -16.1725]],
    ['least significant byte first', { ns: 'N', ew: 'W', little: true }, [58.5742, -16.1725]],
    ['the other data before it', { ns: 'N', ew: 'E', before: 300 }, [58.5742, 16.1725]],
    ['nothing but zeros', { ns: 'N', ew: 'E', zero: true }, undefined],
    ['no side of the equator', { ns: '', ew: 'E' }, undefined],
  ];
  for (const [what, photo, expected] of table) {
    it(`reads ${expected ? '' : 'nothing of '}${what}`, () => {
      const found = positionIn(new DataView(photoAt(photo)));
      if (!expected) return expect(found).to.equal(undefined);
      expect(found!.latitude).to.be.closeTo(expected[0], 0.0001);
      return expect(found!.longitude).to.be.closeTo(expected[1], 0.0001);
    });
  }

  it('reads nothing of what is cut off, wherever that is, and of what is no photo', () => {
    const whole = photoAt({ ns: 'N', ew: 'E' });
    for (let length = 0; length < whole.byteLength - 8; length += 3) {
      expect(positionIn(new DataView(whole.slice(0, length))), `${length}`).to.equal(undefined);
    }
    expect(positionIn(new DataView(new ArrayBuffer(400)))).to.equal(undefined);
  });
});

interface Place {
  ns: string;
  ew: string;
  little?: boolean;
  before?: number;
  zero?: boolean;
}

const gpsDirectory = 26;
const numbers = gpsDirectory + 2 + 4 * 12 + 4;

/** The beginning of a JPEG whose camera says that it is at 58° 34′ 27″, 16° 10′ 21″. */
function photoAt({ ns, ew, little = false, before = 0, zero = false }: Place): ArrayBuffer {
  const tiff = new DataView(new ArrayBuffer(numbers + 48));
  const put2 = (at: number, value: number) => tiff.setUint16(at, value, little);
  const put4 = (at: number, value: number) => tiff.setUint32(at, value, little);
  const field = (at: number, tag: number, [type, count]: readonly [number, number]) => {
    put2(at, tag);
    put2(at + 2, type);
    put4(at + 4, count);
  };
  put2(0, little ? 0x4949 : 0x4d4d);
  put2(2, 42);
  put4(4, 8);
  put2(8, 1);
  field(10, 0x8825, [4, 1]);
  put4(18, gpsDirectory);
  put2(gpsDirectory, 4);
  [ns, ew].forEach((side, index) => {
    const at = gpsDirectory + 2 + 24 * index;
    field(at, side ? 1 + 2 * index : 99, [2, 2]);
    tiff.setUint8(at + 8, (side || ' ').charCodeAt(0));
    field(at + 12, 2 + 2 * index, [5, 3]);
    put4(at + 20, numbers + 24 * index);
    const parts = index === 0 ? [58, 34, 27] : [16, 10, 21];
    parts.forEach((part, place) => {
      put4(numbers + 24 * index + 8 * place, zero ? 0 : part);
      put4(numbers + 24 * index + 8 * place + 4, 1);
    });
  });
  const other = before ? segment(0xffe0, new Uint8Array(before)) : [];
  const exif = segment(0xffe1, [
    ...new TextEncoder().encode('Exif\0\0'),
    ...new Uint8Array(tiff.buffer),
  ]);
  return new Uint8Array([0xff, 0xd8, ...other, ...exif, 0xff, 0xda, 0, 8]).buffer;
}

const segment = (marker: number, content: ArrayLike<number>) => {
  const length = content.length + 2;
  return [marker >> 8, marker & 255, length >> 8, length & 255, ...Array.from(content)];
};
