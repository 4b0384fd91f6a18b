import { beforeAll, describe, expect, it, vi } from 'vitest';
import { isPlain, prepareFor, simplified } from './script';

describe('whether a text needs the tables', () => {
  it.each(['您好，工号1024为您服务', '一二〇三号，贰拾元', '嗯，啥时候能好呀', 'Hello, agent 1024', '😀'])(
    'not: %s',
    (text) => {
      expect(isPlain(text)).toBe(true);
      expect(simplified(text)).toBe(text);
    }
  );
  it.each(['您好，這裡是1024號', '三分鐘後再看', '之後', '於是'])('it does: %s', (text) => {
    expect(isPlain(text)).toBe(false);
  });
  it('is our mistake to read one before they are there', async () => {
    // Other tests may have brought the tables already: into another copy of the module.
    vi.resetModules();
    const { simplified: unprepared } = await import('./script');
    expect(() => unprepared('這裡')).toThrow('prepareFor');
  });
});

describe('once they are there', () => {
  beforeAll(() => prepareFor(['您好', '這裡']));
  it.each([
    ['請問有什麼可以幫您？', '请问有什么可以帮您？'],
    ['麻煩您長按電源鍵10秒後重啟，等待3分鐘', '麻烦您长按电源键10秒后重启，等待3分钟'],
    ['李喆先生，您的賬單', '李喆先生，您的账单']
  ])('%s', (traditional, plain) => {
    expect(simplified(traditional)).toBe(plain);
    expect(simplified(traditional)).toHaveLength(traditional.length);
  });
});
