/** The figure as dots, looked at as a reader of PNG sees it. */

import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PictureSize } from '../../src/export/exporter.ts';
import { png } from '../../src/export/formats/png.ts';
import { svg } from '../../src/export/formats/svg.ts';
import { renderPng } from '../../src/export/raster.ts';
import { writeFileWhole } from '../../src/export/writing.ts';
import { launchBrowser } from '../support/browser.ts';
import { smallGraph } from './graphs.ts';
import { scratchFolder } from './readers.ts';
import { exportText, subgraphOf } from './writing.ts';

let folder = '';
let browser: Browser;
beforeAll(async () => {
  folder = await scratchFolder();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

async function drawn(size: PictureSize) {
  const path = join(folder, `${JSON.stringify(size).replaceAll(/\W/g, '')}.png`);
  await writeFileWhole(path, png.write(subgraphOf(smallGraph), size));
  const file = await readFile(path);
  const at = file.indexOf('pHYs');
  const page = await browser.newPage();
  await page.setContent(`<img src="data:image/png;base64,${file.toString('base64')}">`);
  const image = page.locator('img');
  const seen = await image.evaluate(async (element) => {
    const picture = element as unknown as { naturalWidth: number; naturalHeight: number; decode(): Promise<void> };
    await picture.decode();
    return { width: picture.naturalWidth, height: picture.naturalHeight };
  });
  await page.close();
  return { ...seen, dpi: Math.round(file.readUInt32BE(at + 4) * 0.0254) };
}

const [, widthOnScreen = 0, heightOnScreen = 0] =
  /width="([\d.]+)" height="([\d.]+)"/.exec(await exportText(svg, smallGraph))?.map(Number) ?? [];

it.each([1, 2, 4])('is %i times as large as on screen', async (scale) => {
  const { width, height, dpi } = await drawn({ scale });
  expect(Math.abs(width - widthOnScreen * scale)).toBeLessThanOrEqual(scale);
  expect(Math.abs(height - heightOnScreen * scale)).toBeLessThanOrEqual(scale);
  expect(dpi).toBe(96 * scale);
});

it('is as wide on paper as it is asked to be', async () => {
  const { width, dpi } = await drawn({ widthMm: 160, dpi: 300 });
  expect(width).toBe(Math.round((160 / 25.4) * 300));
  expect(dpi).toBe(300);
});

it('draws emoji, and tells which letter no font has, whatever is installed', async () => {
  const dots = async (text: string, fitted = '') => {
    const words = `<text x="4" y="20" ${fitted}font-family="'IBM Plex Sans'" font-size="12">${text}</text>`;
    const file = `<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30" viewBox="0 0 90 30">${words}</svg>`;
    return Buffer.from(await renderPng(file, { scale: 2 })).toString('base64');
  };
  expect(await dots('😀')).not.toBe(await dots('🐉'));
  const fitted = 'textLength="9" lengthAdjust="spacingAndGlyphs" ';
  expect(await dots('न', fitted)).toBe(await dots('‹U+0928›'));
});

it('draws Arabic among Latin letters that join, where boxes would be the same for any word', async () => {
  const dots = async (text: string) => {
    const words = `<text x="4" y="20" font-family="'IBM Plex Sans'" font-size="10.5" font-weight="400">${text}</text>`;
    const file = `<svg xmlns="http://www.w3.org/2000/svg" width="190" height="30" viewBox="0 0 190 30">${words}</svg>`;
    return Buffer.from(await renderPng(file, { scale: 2 })).toString('base64');
  };
  expect(await dots('12 figures of حزب الله, Iran')).not.toBe(await dots('12 figures of بحر الله, Iran'));
});

it('has room for what stands in place of letters that no font has', async () => {
  const entities = smallGraph.entities.map((row) => ({ ...row, name: `सङ्गठन आन्दोलन ${row.id}` }));
  const path = join(folder, 'edge.png');
  await writeFileWhole(path, png.write(subgraphOf({ ...smallGraph, entities }), { scale: 1 }));
  const page = await browser.newPage();
  await page.setContent(`<img src="data:image/png;base64,${(await readFile(path)).toString('base64')}">`);
  const atTheEdge = await page.evaluate(`(async () => {
    const image = document.querySelector('img');
    await image.decode();
    const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight).getContext('2d');
    canvas.drawImage(image, 0, 0);
    const { data } = canvas.getImageData(image.naturalWidth - 10, 0, 10, image.naturalHeight);
    return data.filter((value) => value !== 255).length;
  })()`);
  await page.close();
  expect(atTheEdge).toBe(0);
});
