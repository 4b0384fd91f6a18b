import { expect, it } from 'vitest';
import { textOfBytes } from './text-of';

it('reads what was saved as UTF-8, as GBK and as UTF-16', () => {
  expect(textOfBytes(new TextEncoder().encode('客户：您好'))).toBe('客户：您好');
  // 客户：您好, as Chinese Windows writes it.
  const gbk = [0xbf, 0xcd, 0xbb, 0xa7, 0xa3, 0xba, 0xc4, 0xfa, 0xba, 0xc3];
  expect(textOfBytes(new Uint8Array(gbk))).toBe('客户：您好');
  expect(textOfBytes(new Uint8Array([0xff, 0xfe, 0xa2, 0x5b, 0x37, 0x62]))).toBe('客户');
});

it('takes no picture, recording or document for a text', () => {
  const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52];
  expect(textOfBytes(new Uint8Array(png))).toBeUndefined();
  expect(textOfBytes(new Uint8Array([0x50, 0x4b, 3, 4, 0x14, 0, 6, 0, 8, 0]))).toBeUndefined();
});
