import { describe, expect, it, vi } from "vitest";
import type { Decompressed } from "../engine/reference/environment.ts";
import { bunzip2 } from "./bunzip2.ts";
import { unxz } from "./unxz.ts";

const text = "a line of text, and another one\n".repeat(400);

/** `text` packed by bzip2 1.0.8 and by xz 5.4.1 (with the sum that it makes by default). */
const packed = {
  bzip2: bytesOf(
    "QlpoOTFBWSZTWenCIh8ABwfRgAAQQAQnZZRAMADYBTAABTAAAUqo9NT1MNRkIsBFkIshFgIvAi0EWwi0EX0EXgUjoIuAi2EXoIthFkIugi4CLYRewiwCLQRdhF+CLARfAiwEX8XckU4UJDpwiIfA",
  ),
  xz: bytesOf(
    "/Td6WFoAAATm1rRGAgAhARwAAAAQz1jM4DH/AFFdADCICYbUH0W4I4/00jj9L7cAuvH3Af1KFxh1Do2kuM6pzu2Dnc0XRALhmCO8cwnuWMEEOCV0PTtifOIhFUYgK2qujpfFWp3Aa9pEI6fWdA5zAAAAAADU1kUaMOrmywABbYBkAAAAnxidcrHEZ/sCAAAAAARZWg==",
  ),
};

/** 8 MiB of zeros, packed by the same programs. */
const bombs = {
  bzip2: bytesOf("QlpoOTFBWSZTWaI9S1gAQEBAgMAAAAQACCAAMMwFKaYBANiAgHi7kinChIUR6lrA"),
  xz: bytesOf(
    "/Td6WFoAAATm1rRGAgAhARwAAAAQz1jM//8RAWxdAABv/f//o7f/Rz5IFXI5YVG4kijmo4YH+e7kHoLTL8U6PAFLsX7JiopNL6MN2X+m44wjEVPgWRjFdYrid/i2lH8MasDedElk4ulcU7IE2PdEDKtfDW1G6eXDdoi3llestk3haR1v+0uIEGxCy4g/XACP0E6vJiiUcR89jyThcJ6nI1/sKMuF0ZWYin4qkfIndfcZwAaYTZj92K/VkA/EJVP49ZE2MQWlsO5vwXBNRwzRkRGqrWAdus6xJxhcWYbpZlJYvul2rFnk5VsFCPnH2q38+1IrdM0eWyBC+d1TPfgpZAk7gMsqbN+1O/DEvS5fqg8+S2ZCkBMO/xCT+HF4WfgLzf+VKEYPqfx83vuaMC5WwI+F84OBwGXEJVP49ZE2MQWlsO5vwXBNRwzRkRGqrWAdus6xJxhcWYbpZlJYvul2rFnk5VsFCPnH2q38+1IrdM0eWyBC+d1TPfgpZAk7gMsqbN+1O/DEvEgn5lif/xABKwDsc1On/b6ufDEan7eNMW5wnqcjX+woy4XRlZiKfiqR8id19xnABphNmP3Yr9WQD8QlU/j1kTYxBaWw7m/BcE1HDNGREaqtYB26zrEnGFxZhulmUli+6XasWeTlWwUI+cfarfz7Uit0zR5bIEL53VM9+ClkCTuAyyps37U78MS9Ll+qDz5LZkKQEw7/EJP4cXhZ+AvN/5UoRg+p/Hze+5owLlbAj4Xzg4HAZcQlU/j1kTYxBaWw7m/BcE1HDNGREaqtYB26zrEnGFxZhulmUli+6XasWeTlWwUI+cfarfz7Uit0zR5bIEL53VM9+ClkCTuAyyps37U78MS9Ll+qDz5LZkKQEw7/EJP4cXhZ+AvN/5UoRg+p/Hze+5owLlbAj4Xzg4HAZcQlUQ8/sp//EAErAOxzU6f9vq58MRqft40xbnCepyNf7CjLhdGVmIp+KpHyJ3X3GcAGmE2Y/div1ZAPxCVT+PWRNjEFpbDub8FwTUcM0ZERqq1gHbrOsScYXFmG6WZSWL7pdqxZ5OVbBQj5x9qt/PtSK3TNHlsgQvndUz34KWQJO4DLKmzftTvwxL0uX6oPPktmQpATDv8Qk/hxeFn4C83/lShGD6n8fN77mjAuVsCPhfODgcBlxCVT+PWRNjEFpbDub8FwTUcM0ZERqq1gHbrOsScYXFmG6WZSWL7pdqxZ5OVbBQj5x9qt/PtSK3TNHlsgQvndUz34KWQJO4DLKmzftTvwxL0uX6oPPktmQpATDv8Qk/hxeFn4C83/lShGD6n8fN77mjAuVsCPhfODgcBlxCVRDz+yn/8QASsA7HNTp/2+rnwxGp+3jTFucJ6nI1/sKMuF0ZWYin4qkfIndfcZwAaYTZj92K/VkA/EJVP49ZE2MQWlsO5vwXBNRwzRkRGqrWAdus6xJxhcWYbpZlJYvul2rFnk5VsFCPnH2q38+1IrdM0eWyBC+d1TPfgpZAk7gMsqbN+1O/DEvS5fqg8+S2ZCkBMO/xCT+HF4WfgLzf+VKEYPqfx83vuaMC5WwI+F84OBwGXEJVP49ZE2MQWlsO5vwXBNRwzRkRGqrWAdus6xJxhcWYbpZlJYvul2rFnk5VsFCPnH2q38+1IrdM0eWyBC+d1TPfgpZAk7gMsqbN+1O/DEvS5fqg8+S2ZCkBMO/xCT+HF4WfgLzf+VKEYPqfx83vuaMC5WwI+F84OBwGXEJVEPP7KAA7oABQB7YffvAAAAAC0r4M46TxjTAAGmCoCAgARmzyJ2scRn+wIAAAAABFla",
  ),
};

const unpack = { bzip2: bunzip2, xz: unxz } as const;
const formats = ["bzip2", "xz"] as const;

describe.each(formats)("%s", (format) => {
  it("is unpacked", () => {
    expect(unpack[format](packed[format], 1_000_000)).toEqual({ bytes: text });
  });

  it("is unpacked up to a size, and not beyond", () => {
    expect(unpack[format](packed[format], text.length)?.bytes).toHaveLength(text.length);
    expect(unpack[format](packed[format], text.length - 1)).toBeUndefined();
  });

  it("of few bytes cannot fill the memory", () => {
    expect(unpack[format](bombs[format], 1_000_000)).toBeUndefined();
    expect(unpack[format](bombs[format], 8 * 2 ** 20)?.bytes).toHaveLength(8 * 2 ** 20);
  });

  it("that is cut anywhere is never taken for whole", () => {
    // Each cut of xz costs a thread.
    const step = format === "xz" ? 29 : 1;
    for (let length = packed[format].length - 1; length > 0; length -= step)
      expect(isWhole(unpack[format](packed[format].slice(0, length), 1_000_000))).toBe(false);
  });

  it("with a bit turned is not unpacked to something else", () => {
    const step = format === "xz" ? 31 : 3;
    for (let index = 0; index < packed[format].length; index += step) {
      const turned = String.fromCharCode(packed[format].charCodeAt(index) ^ (1 << (index % 8)));
      const damaged = packed[format].slice(0, index) + turned + packed[format].slice(index + 1);
      const unpacked = unpack[format](damaged, 1_000_000);
      if (isWhole(unpacked)) expect(unpacked?.bytes).toBe(text);
    }
  });

  it("with something behind it is not taken for whole", () => {
    expect(isWhole(unpack[format](`${packed[format]}more`, 1_000_000))).toBe(false);
  });

  it("that is none is not taken for whole", () => {
    for (const bytes of ["", "B", "BZh", "BZh9", "\xfd7zXZ\0", "\0".repeat(600), packed[format].slice(1)])
      expect(isWhole(unpack[format](bytes, 1_000_000))).toBe(false);
  });
});

it("of damaged bzip2 there is what is before the fault, and Go's words for it", () => {
  const whole = packed.bzip2;
  const turned = (index: number) => `${whole.slice(0, index)}\0${whole.slice(index + 1)}`;
  const failed = (bytes: string, failure: string) => ({ bytes, failure });
  expect(bunzip2(whole.slice(0, 20), 1_000_000)).toEqual(failed("", "unexpected EOF"));
  expect(bunzip2(whole.slice(0, -1), 1_000_000)).toEqual(failed(text, "unexpected EOF"));
  // The sum of the block stands behind its magic number.
  expect(bunzip2(turned(10), 1_000_000)).toEqual(failed(text, "bzip2 data invalid: block checksum mismatch"));
  expect(bunzip2(turned(whole.length - 3), 1_000_000)).toEqual(
    failed(text, "bzip2 data invalid: file checksum mismatch"),
  );
  expect(bunzip2(`${whole}more`, 1_000_000)).toEqual(
    failed(text, "bzip2 data invalid: bad magic value in continuation file"),
  );
  expect(bunzip2(turned(4), 1_000_000)).toEqual(failed("", "bzip2 data invalid: bad magic value found"));
  expect(bunzip2("BZh0", 1_000_000)).toEqual(failed("", "bzip2 data invalid: invalid compression level"));
});

it("bzip2 of several streams is all of them, xz of several is left alone", () => {
  expect(bunzip2(packed.bzip2 + packed.bzip2, 1_000_000)).toEqual({ bytes: text + text });
  expect(unxz(packed.xz + packed.xz, 1_000_000)).toBeUndefined();
  expect(unxz(`${packed.xz}\0\0\0\0${packed.xz}`, 1_000_000)).toBeUndefined();
});

it("bzip2 of streams without number is left alone", () => {
  const empty = "BZh9\x17\x72\x45\x38\x50\x90\0\0\0\0";
  expect(bunzip2(empty.repeat(3) + packed.bzip2, 1_000_000)).toEqual({ bytes: text });
  expect(bunzip2(empty.repeat(50_000), 1_000_000)).toBeUndefined();
});

it("xz is handed over at once: going through 256 MiB byte by byte costs eight times as much memory", () => {
  const iterator = vi.spyOn(String.prototype, Symbol.iterator);
  try {
    expect(unxz(packed.xz, 1_000_000)).toEqual({ bytes: text });
    expect(iterator.mock.contexts).not.toContain(packed.xz);
  } finally {
    iterator.mockRestore();
  }
});

function bytesOf(base64: string): string {
  return Buffer.from(base64, "base64").toString("latin1");
}

function isWhole(unpacked: Decompressed | undefined): boolean {
  return unpacked !== undefined && unpacked.failure === undefined;
}
