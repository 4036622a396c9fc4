import { expect } from '@open-wc/testing';
import { fitFrames } from './fit-frames.ts';

const own = 'https://klocket.example';

describe('the script around frames', () => {
  let page: HTMLIFrameElement;
  beforeEach(() => {
    page = document.createElement('iframe');
    document.body.append(page);
    fitFrames(page.contentDocument!, own);
  });
  afterEach(() => page.remove());

  it('makes each as tall as it says, also one that was added later', () => {
    const [first, second] = [add(), add()];
    tell(first, { type: 'klocket:height', height: 400 });
    tell(second, { type: 'klocket:height', height: 700 }, 'null');
    expect([first.style.height, second.style.height]).to.deep.equal(['400px', '700px']);
  });

  for (const [said, height] of [
    [3, '100px'],
    [9e9, '6000px'],
    [-1, '100px'],
    ['tall', '100px'],
  ] as const) {
    it(`makes it ${height} when it says ${said}`, () => {
      const frame = add();
      tell(frame, { type: 'klocket:height', height: said });
      expect(frame.style.height).to.equal(height);
    });
  }

  it('listens to nobody else', () => {
    const [frame, others] = [add(), add('https://evil.example/embed/calendar')];
    const message = { type: 'klocket:height', height: 400 };
    tell(frame, message, 'https://evil.example');
    tell(others, message, own);
    tell(frame, null);
    tell(frame, 'klocket:height');
    tell(frame, { message: 'height', value: 400 });
    tell(frame, { type: 'klocket:link', url: 'https://evil.example/' });
    expect([frame.style.height, others.style.height]).to.deep.equal(['', '']);
  });

  function add(src = `${own}/embed/calendar?district=d`) {
    const frame = document.createElement('iframe');
    frame.sandbox.add('allow-scripts');
    // It must be known by its address; nothing has to be there.
    frame.loading = 'lazy';
    frame.style.marginTop = '90000px';
    frame.src = src;
    page.contentDocument!.body.append(frame);
    return frame;
  }

  function tell(frame: HTMLIFrameElement, data: unknown, origin = own) {
    const { contentWindow: source } = frame;
    page.contentWindow!.dispatchEvent(new MessageEvent('message', { data, origin, source }));
  }
});
