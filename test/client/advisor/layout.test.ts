import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { broken, layOut, type Rect, type ToldDrawing } from '../../../client/webview/drawingLayout.js';
import { addressOf, axisOf, extentOf } from '../../../client/webview/rangesLayout.js';

const word = fc.string({ minLength: 1, maxLength: 40 });
const drawings = fc.array(fc.array(fc.record({ label: word, details: fc.array(word, { maxLength: 5 }) }), { maxLength: 4 }), { minLength: 1, maxLength: 4 })
  .chain((zones) => {
    const boxes = zones.flatMap((it, zone) => it.map((_, box) => `${zone}.${box}`));
    const end = fc.constantFrom('nowhere', ...boxes);
    return fc.array(fc.record({ from: end, to: end, label: word, dashed: fc.boolean() }), { maxLength: 8 }).map((lines): ToldDrawing => ({
      title: 'A drawing',
      zones: zones.map((it, zone) => ({ id: `z${zone}`, of: 'site', label: `Zone ${zone}`, boxes: it.map((box, index) => ({ id: `${zone}.${index}`, of: 'nodes', ...box })) })),
      lines: lines as unknown as ToldDrawing['lines'],
    }));
  });
const overlap = (one: Rect, other: Rect) => one.x < other.x + other.width && other.x < one.x + one.width && one.y < other.y + other.height && other.y < one.y + one.height;
const inside = (one: Rect, other: Rect) => one.x >= other.x && one.y >= other.y && one.x + one.width <= other.x + other.width && one.y + one.height <= other.y + other.height;

describe('the drawing', () => {
  test('no box covers another, each stands in its zone, and everything is on the sheet', () => {
    fc.assert(fc.property(drawings, (drawing) => {
      const { zones, width, height, lines } = layOut(drawing);
      const boxes = zones.flatMap((it) => it.boxes);
      for (const [index, one] of boxes.entries()) for (const other of boxes.slice(index + 1)) expect(overlap(one, other)).toBe(false);
      for (const zone of zones) {
        expect(inside(zone, { x: 0, y: 0, width, height })).toBe(true);
        for (const box of zone.boxes) expect(inside(box, zone)).toBe(true);
      }
      for (const { from, to, label } of lines) for (const it of [from, to, ...label]) {
        expect(it.x).toBeGreaterThanOrEqual(0);
        expect(it.x).toBeLessThanOrEqual(width);
        expect(it.y).toBeLessThanOrEqual(height);
      }
    }));
  });

  test('every value of the user is there in full', () => {
    fc.assert(fc.property(drawings, (drawing) => {
      const boxes = layOut(drawing).zones.flatMap((it) => it.boxes);
      const letters = (texts: readonly string[]) => texts.join('').replace(/\s/g, '');
      expect(boxes.map((it) => letters(it.details.map((label) => label.text)))).toEqual(drawing.zones.flatMap((it) => it.boxes.map((box) => letters(box.details))));
    }));
  });

  test('words of lines do not cover each other', () => {
    fc.assert(fc.property(drawings, (drawing) => {
      const labels = layOut(drawing).lines.map((it) => it.label);
      for (const [index, one] of labels.entries()) for (const other of labels.slice(index + 1)) {
        expect(one.some((a) => other.some((b) => a.x === b.x && Math.abs(a.y - b.y) < 12))).toBe(false);
      }
    }));
  });

  test('a line that ends nowhere is left out', () => {
    const drawing: ToldDrawing = { title: 'x', zones: [{ id: 'z', of: 'site', label: 'Z', boxes: [{ id: 'a', of: 'nodes', label: 'A', details: [] }] }], lines: [{ from: 'a', to: 'gone', label: 'x' }] };
    expect(layOut(drawing).lines).toEqual([]);
  });
});

describe('breaking a text', () => {
  test('keeps every letter and no line is too long', () => {
    fc.assert(fc.property(fc.string(), fc.integer({ min: 2, max: 40 }), (text, letters) => {
      const lines = broken(text, letters);
      expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      for (const it of lines) expect([...it].length).toBeLessThanOrEqual(letters);
    }));
  });

  test('counts wide letters twice', () => {
    expect(broken('하이브리드 노드', 10)).toEqual(['하이브리드', '노드']);
    expect(broken('hybrid nodes', 12)).toEqual(['hybrid nodes']);
  });
});

const cidrs = fc.tuple(fc.integer({ min: 0, max: 2 ** 32 - 1 }), fc.integer({ min: 8, max: 32 })).map(([address, size]) => `${addressOf(address)}/${size}`);

describe('the map of addresses', () => {
  test('keeps the order of addresses and shows every range', () => {
    fc.assert(fc.property(fc.array(cidrs, { minLength: 1, maxLength: 12 }), (all) => {
      const extents = all.map((it) => extentOf(it)!);
      const { placed } = axisOf(extents, 800);
      for (const one of placed) {
        expect(one.width).toBeGreaterThan(0);
        expect(one.x).toBeGreaterThanOrEqual(0);
        expect(one.x + one.width).toBeLessThanOrEqual(800.001);
        for (const other of placed) if (one.first < other.first) expect(one.x).toBeLessThan(other.x);
      }
    }));
  });

  test('ranges share a place in a row only when they do not overlap', () => {
    fc.assert(fc.property(fc.array(cidrs, { minLength: 2, maxLength: 12 }), (all) => {
      const { placed } = axisOf(all.map((it) => extentOf(it)!), 800);
      for (const one of placed) for (const other of placed) {
        if (one.index < other.index && one.row === other.row) expect(one.last < other.first || other.last < one.first).toBe(true);
      }
    }));
  });

  test('addresses between ranges are a break', () => {
    const { breaks, ticks } = axisOf([extentOf('10.0.0.0/16')!, extentOf('172.20.0.0/16')!], 800);
    expect(breaks).toHaveLength(1);
    expect(ticks.map((it) => it.address)).toEqual(['10.0.0.0', '172.20.0.0']);
    expect(axisOf([extentOf('10.0.0.0/16')!, extentOf('10.1.0.0/16')!], 800).breaks).toEqual([]);
  });

  test.each(['10.0.0.0', '10.0.0.256/8', '10.0.0.0/33', 'fd00::/8', '', 'x/8'])('%s is no range of it', (text) => expect(extentOf(text)).toBeUndefined());

  test('a range begins at its network, whatever address was written', () => {
    expect(extentOf('10.1.2.3/16')).toEqual(extentOf('10.1.0.0/16'));
    expect(extentOf('0.0.0.0/0')).toEqual({ first: 0, last: 2 ** 32 - 1 });
  });
});
