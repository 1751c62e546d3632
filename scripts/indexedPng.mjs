import { crc32, deflateSync } from "node:zlib";

/** One chunk of a PNG file: its length, name, content and checksum. */
function chunk(name, content) {
  const named = Buffer.concat([Buffer.from(name, "latin1"), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** The 256 colours that are seen most; of each channel the five highest bits count. */
function paletteOf(pixels) {
  const seen = new Map();
  for (let i = 0; i < pixels.length; i += 4) {
    const key = ((pixels[i] >> 3) << 10) | ((pixels[i + 1] >> 3) << 5) | (pixels[i + 2] >> 3);
    const cell = seen.get(key) ?? { key, times: 0, sum: [0, 0, 0] };
    cell.times += 1;
    for (let part = 0; part < 3; part += 1) cell.sum[part] += pixels[i + part];
    seen.set(key, cell);
  }
  const cells = [...seen.values()].sort((a, b) => b.times - a.times);
  const colors = cells.slice(0, 256).map(({ sum, times }) => sum.map((part) => Math.round(part / times)));
  const distance = (a, b) => a.reduce((total, part, i) => total + (part - b[i]) ** 2, 0);
  const indexOf = new Map(
    cells.map(({ key, sum, times }, i) => {
      if (i < 256) return [key, i];
      const color = sum.map((part) => part / times);
      const far = colors.map((one) => distance(one, color));
      return [key, far.indexOf(Math.min(...far))];
    }),
  );
  return { colors, indexOf };
}

/**
 * A picture as a PNG with a palette of 256 colours, which is a third of the size of one without.
 *
 * @param {Uint8Array} pixels red, green, blue and opacity of each pixel
 * @param {number} width in pixels
 * @param {number} height in pixels
 * @returns {Buffer} the file
 */
export function indexedPng(pixels, width, height) {
  const { colors, indexOf } = paletteOf(pixels);
  // Each row starts with the number of its filter: 0, none.
  const rows = Buffer.alloc((width + 1) * height);
  for (let i = 0; i < width * height; i += 1) {
    const [r, g, b] = pixels.subarray(i * 4, i * 4 + 3);
    const key = ((r >> 3) << 10) | ((g >> 3) << 5) | (b >> 3);
    rows[i + Math.floor(i / width) + 1] = indexOf.get(key);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a pixel, which are places in the palette.
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("PLTE", Buffer.from(colors.flat())),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}
