import type { ToldStep } from './messages.js';

export type ToldDrawing = NonNullable<ToldStep['drawing']>;

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
export interface Point {
  readonly x: number;
  readonly y: number;
}
/** A text at its baseline. */
export interface Label extends Point {
  readonly text: string;
}
export interface PlacedBox extends Rect {
  readonly id: string;
  readonly of: string;
  readonly title: readonly Label[];
  readonly details: readonly Label[];
}
export interface PlacedZone extends Rect {
  readonly id: string;
  readonly of: string;
  readonly title: readonly Label[];
  readonly boxes: readonly PlacedBox[];
}
export interface PlacedLine {
  readonly from: Point;
  readonly to: Point;
  readonly path: string;
  readonly dashed: boolean;
  /** What the line says, in a place of its own where it covers nothing. */
  readonly label: readonly Label[];
}
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly zones: readonly PlacedZone[];
  readonly lines: readonly PlacedLine[];
}

const zoneWidth = 250;
const gap = 150;
const padding = 14;
const margin = 10;
const line = 17;
const lettersOfTitle = 26;
const lettersOfDetail = 28;
const lettersOfLine = 20;
const between = 26;
/** Between the words of one line and those of the next. */
const apart = 8;
const widestWords = gap - 10;

/**
 * Zones stand beside each other with room between them for the lines and their words; the boxes of a zone stand one
 * below the other. A zone is as high as its boxes need. Texts are broken, never cut, so any language fits.
 */
export function layOut({ zones, lines }: ToldDrawing): Layout {
  const placed: PlacedZone[] = [];
  for (const [index, zone] of zones.entries()) placed.push(placeZone(zone, margin + index * (zoneWidth + gap), lines));
  const height = Math.max(0, ...placed.map((it) => it.height));
  const even = placed.map((it) => ({ ...it, height }));
  const boxes = new Map(even.flatMap((it) => it.boxes.map((box) => [box.id, box])));
  const joined = joinAll(lines, boxes);
  const lowest = Math.max(margin + height, ...joined.flatMap((it) => it.label.map((label) => label.y + 6)));
  const rightmost = Math.max(...even.map((it) => it.x + it.width), ...joined.flatMap((it) => it.label.map((label) => label.x + widestWords)), 0);
  return { width: rightmost + margin, height: lowest + margin, zones: even, lines: joined };
}

function placeZone(zone: ToldDrawing['zones'][number], x: number, lines: ToldDrawing['lines']): PlacedZone {
  const title = stacked(broken(zone.label, lettersOfTitle), { x: x + padding, y: margin + padding + 12 });
  const boxes: PlacedBox[] = [];
  let y = margin + padding + 12 + title.length * line;
  let bottom = y;
  for (const [index, box] of zone.boxes.entries()) {
    const placed = placeBox(box, { x: x + padding, y });
    boxes.push(placed);
    bottom = placed.y + placed.height;
    y = bottom + roomBetween(box.id, zone.boxes[index + 1]?.id, lines);
  }
  return { id: zone.id, of: zone.of, x, y: margin, width: zoneWidth, height: bottom + padding - margin, title, boxes };
}

/** Neighbours that are joined need room for the words of their lines. */
function roomBetween(one: string, other: string | undefined, lines: ToldDrawing['lines']): number {
  const joining = lines.filter(({ from, to }) => (from === one && to === other) || (from === other && to === one));
  return Math.max(between, 12 + joining.reduce((rows, it) => rows + broken(it.label, lettersOfLine).length, 0) * line + (joining.length - 1) * apart);
}

function placeBox(box: ToldDrawing['zones'][number]['boxes'][number], { x, y }: Point): PlacedBox {
  const title = stacked(broken(box.label, lettersOfTitle), { x: x + padding, y: y + padding + 8 });
  const details = stacked(box.details.flatMap((it) => broken(it, lettersOfDetail)), { x: x + padding, y: y + padding + 8 + title.length * line + 2 });
  const height = 2 * padding + (title.length + details.length) * line - 2;
  return { id: box.id, of: box.of, x, y, width: zoneWidth - 2 * padding, height, title, details };
}

/** Lines with an end that is nowhere are left out. The ends at one box are spread along it, in the order of what they lead to. */
function joinAll(lines: ToldDrawing['lines'], boxes: ReadonlyMap<string, PlacedBox>): readonly PlacedLine[] {
  const joins = lines.flatMap(({ from, to, label, dashed }): readonly Join[] => {
    const [one, other] = [boxes.get(from), boxes.get(to)];
    return one && other && one !== other ? [{ one, other, label, dashed: dashed === true }] : [];
  });
  const used: Label[] = [];
  const placed: PlacedLine[] = [];
  for (const it of joins) {
    const [leave, meet] = [share(joins, it, it.one), share(joins, it, it.other)];
    const { from, to, path, words } = it.one.x === it.other.x ? below(it, { leave, meet, boxes: [...boxes.values()] }) : beside(it, leave, meet);
    const label = free(stacked(broken(it.label, lettersOfLine), words), used);
    used.push(...label);
    placed.push({ from, to, path, dashed: it.dashed, label });
  }
  return placed;
}

interface Join {
  readonly one: PlacedBox;
  readonly other: PlacedBox;
  readonly label: string;
  readonly dashed: boolean;
}

/** Where along the side of a box a line ends, of 0 to 1. */
function share(joins: readonly Join[], join: Join, box: PlacedBox): number {
  const far = (it: Join) => (it.one === box ? it.other : it.one);
  const ends = joins.filter((it) => it.one === box || it.other === box).sort((a, b) => far(a).y - far(b).y || joins.indexOf(a) - joins.indexOf(b));
  return (ends.indexOf(join) + 1) / (ends.length + 1);
}

interface Joined {
  readonly from: Point;
  readonly to: Point;
  readonly path: string;
  readonly words: Point;
}

/** A bow through the gap between two zones. Its words stand at its left end, on the side that it turns away from. */
function beside({ one, other, label }: Join, leave: number, meet: number): Joined {
  const rightwards = one.x < other.x;
  const from = { x: rightwards ? one.x + one.width : one.x, y: one.y + one.height * leave };
  const to = { x: rightwards ? other.x : other.x + other.width, y: other.y + other.height * meet };
  const middle = rightwards ? from.x + padding + gap / 2 : from.x - padding - gap / 2;
  const [left, right] = rightwards ? [from, to] : [to, from];
  const rows = broken(label, lettersOfLine).length;
  return {
    from, to,
    path: `M ${from.x} ${from.y} C ${middle} ${from.y} ${middle} ${to.y} ${to.x} ${to.y}`,
    words: { x: left.x + padding + 8, y: right.y < left.y ? left.y + line : Math.max(line, left.y - 7 - (rows - 1) * line) },
  };
}

/** Within a zone: down through the space between neighbours, or along the edge past those in between. */
function below({ one, other, label }: Join, { leave, meet, boxes }: { readonly leave: number; readonly meet: number; readonly boxes: readonly PlacedBox[] }): Joined {
  const downwards = one.y < other.y;
  const [upper, lower] = downwards ? [one, other] : [other, one];
  if (!boxes.some((it) => it.x === upper.x && it.y > upper.y && it.y < lower.y)) {
    const x = upper.x + upper.width * Math.min(leave, 0.5);
    const [top, bottom] = [{ x, y: upper.y + upper.height }, { x, y: lower.y }];
    const [from, to] = downwards ? [top, bottom] : [bottom, top];
    return { from, to, path: `M ${from.x} ${from.y} L ${to.x} ${to.y}`, words: { x: x + 8, y: (top.y + bottom.y) / 2 + 4 - ((broken(label, lettersOfLine).length - 1) * line) / 2 } };
  }
  const edge = one.x + one.width;
  const from = { x: edge, y: one.y + one.height * leave };
  const to = { x: edge, y: other.y + other.height * meet };
  return { from, to, path: `M ${from.x} ${from.y} C ${edge + 34} ${from.y} ${edge + 34} ${to.y} ${to.x} ${to.y}`, words: { x: edge + 34, y: (from.y + to.y) / 2 } };
}

/** The same words further down until they cover no others. */
function free(label: readonly Label[], used: readonly Label[]): readonly Label[] {
  const covers = (shift: number) => label.some((one) => used.some((other) => Math.abs(one.x - other.x) < gap && Math.abs(one.y + shift - other.y) < line + apart - 2));
  let shift = 0;
  while (covers(shift)) shift += line / 2;
  return label.map((it) => ({ ...it, y: it.y + shift }));
}

function stacked(texts: readonly string[], { x, y }: Point): readonly Label[] {
  return texts.map((text, index) => ({ text, x, y: y + index * line }));
}

/** A text in lines of so many letters; a word that is longer than a line is broken itself. Wide letters count twice. */
export function broken(text: string, letters: number): readonly string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of text.split(/\s+/).filter((it) => it !== '').flatMap((it) => pieces(it, letters))) {
    const joined = current === '' ? word : `${current} ${word}`;
    if (widthOf(joined) <= letters) current = joined;
    else {
      lines.push(current);
      current = word;
    }
  }
  return current === '' ? lines : [...lines, current];
}

function pieces(word: string, letters: number): readonly string[] {
  const found: string[] = [];
  let piece = '';
  for (const letter of word) {
    if (piece !== '' && widthOf(piece + letter) > letters) {
      found.push(piece);
      piece = '';
    }
    piece += letter;
  }
  return [...found, piece];
}

function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) width += /[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/.test(letter) ? 2 : 1;
  return width;
}
