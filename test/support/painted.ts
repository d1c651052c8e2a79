import type { ElementHandle, Page } from 'puppeteer-core';

/** The pixels of a part of a page, as colours `r,g,b`. */
export class Painted {
  readonly width: number;
  readonly height: number;
  readonly #bytes: Uint8Array;
  #ground: string | undefined;

  private constructor(width: number, height: number, bytes: Uint8Array) {
    this.width = width;
    this.height = height;
    this.#bytes = bytes;
  }

  /** What is painted where an element is, with some px around it. */
  static async of(page: Page, element: ElementHandle<Element>, around = 0): Promise<Painted> {
    const rect = await element.evaluate((target) => {
      const { left, top, right, bottom } = target.getBoundingClientRect();
      return { left: Math.round(left), top: Math.round(top), right: Math.round(right), bottom: Math.round(bottom) };
    });
    const clip = {
      x: rect.left - around,
      y: rect.top - around,
      width: rect.right - rect.left + 2 * around,
      height: rect.bottom - rect.top + 2 * around,
    };
    const image = await page.screenshot({ clip, encoding: 'base64', captureBeyondViewport: false });
    const bytes = await page.evaluate(async (base64) => {
      const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob());
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
      canvas.drawImage(bitmap, 0, 0);
      // As a text: a list of numbers takes long on its way.
      let bytes = '';
      for (const byte of canvas.getImageData(0, 0, bitmap.width, bitmap.height).data) bytes += String.fromCharCode(byte);
      return btoa(bytes);
    }, image);
    return new Painted(clip.width, clip.height, Buffer.from(bytes, 'base64'));
  }

  /** The colour at a place, in px from the upper left corner. */
  at(x: number, y: number): string {
    const first = 4 * (Math.floor(y) * this.width + Math.floor(x));
    return this.#bytes.subarray(first, first + 3).join();
  }

  /** The colours along a line of px. */
  row(y: number): string[] {
    return Array.from({ length: this.width }, (_, x) => this.at(x, y));
  }

  column(x: number): string[] {
    return Array.from({ length: this.height }, (_, y) => this.at(x, y));
  }

  /** The colour that most of it has. */
  get ground(): string {
    return (this.#ground ??= this.#commonest());
  }

  #commonest(): string {
    const counts = new Map<string, number>();
    for (let y = 0; y < this.height; y++) for (const color of this.row(y)) counts.set(color, (counts.get(color) ?? 0) + 1);
    return [...counts].reduce((most, next) => (next[1] > most[1] ? next : most))[0];
  }

  /** The share of px that have another colour than the ground. */
  get ink(): number {
    const { ground } = this;
    let inked = 0;
    for (let y = 0; y < this.height; y++) inked += this.row(y).filter((color) => color !== ground).length;
    return inked / (this.width * this.height);
  }
}
