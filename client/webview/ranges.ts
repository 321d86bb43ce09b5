import { html, nothing, type TemplateResult } from 'lit';
import { l10n } from './l10n.js';
import type { ToldStep } from './messages.js';
import { addressOf, axisOf, extentOf, type Axis } from './rangesLayout.js';
import { vector } from './vector.js';

type Range = ToldStep['ranges'][number];

const width = 900;
const rowHeight = 44;
const top = 18;

/** The address ranges of the plan on one axis, and the same as a table. */
export function rangesView(ranges: readonly Range[]): TemplateResult {
  if (ranges.length === 0) return html`<p>${l10n.t('This option has no address ranges to plan.')}</p>`;
  const drawn = ranges.filter((it) => extentOf(it.cidr));
  const overlapping = ranges.some((it) => it.overlaps.length > 0);
  return html`
    <p ?data-bad=${overlapping}>${overlapping ? l10n.t('Some ranges overlap: addresses in them would be reached in one place only.') : l10n.t('No range overlaps another.')}</p>
    ${drawn.length === 0 ? nothing : html`<div class="scroll" role="region" tabindex="0" aria-label=${l10n.t('Address ranges')}>${picture(drawn)}</div>`}
    <p class="quiet">${l10n.t('In order, not to scale; where the axis is broken, addresses are left out.')}</p>
    <table class="ranges">
      <caption class="heard">${l10n.t('Address ranges')}</caption>
      <thead><tr><th scope="col">${l10n.t('Range')}</th><th scope="col">${l10n.t('What it is')}</th><th scope="col">${l10n.t('Addresses')}</th><th scope="col">${l10n.t('Overlaps')}</th></tr></thead>
      <tbody>${ranges.map((it) => rowView(it, ranges))}</tbody>
    </table>`;
}

function rowView(range: Range, all: readonly Range[]): TemplateResult {
  const extent = extentOf(range.cidr);
  return html`
    <tr>
      <td><code>${range.cidr}</code></td>
      <td>${range.label}</td>
      <td>${extent ? l10n.t('{0} to {1}', addressOf(extent.first), addressOf(extent.last)) : nothing}</td>
      <td ?data-bad=${range.overlaps.length > 0}>${range.overlaps.length === 0 ? l10n.t('none') : range.overlaps.map((it) => `⚠ ${all[it]?.label ?? ''}`).join(', ')}</td>
    </tr>`;
}

/** Overlaps are hatched and have a sign, so they show without colours too. */
function picture(ranges: readonly Range[]): SVGElement {
  const axis = axisOf(ranges.map((it) => extentOf(it.cidr)!), width);
  const height = top + axis.rows * rowHeight + 24;
  return vector('svg', { class: 'map', role: 'img', 'aria-labelledby': 'map-title', viewBox: `-6 0 ${width + 12} ${height}`, width: width + 12, height },
    vector('title', { id: 'map-title' }, ranges.map((it) => `${it.label} ${it.cidr}`).join('; ')),
    vector('defs', {}, vector('pattern', { id: 'hatch', width: 7, height: 7, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' }, vector('line', { class: 'hatch', x1: 0, y1: 0, x2: 0, y2: 7 }))),
    ...bars(ranges, axis),
    ...scale(axis, height - 22));
}

function bars(ranges: readonly Range[], { placed }: Axis): readonly SVGElement[] {
  return placed.flatMap(({ index, x, width: wide, row }) => {
    const range = ranges[index]!;
    const overlaps = range.overlaps.length > 0;
    const y = top + row * rowHeight;
    const place = { x, y, width: Math.max(wide, 2), height: 14, rx: 2 };
    const words = x > width * 0.72 ? { x: x + wide, 'text-anchor': 'end' } : { x };
    return [
      vector('rect', { class: 'range', 'data-of': range.of, ...place }),
      ...(overlaps ? [vector('rect', { class: 'overlap', ...place })] : []),
      vector('text', { class: 'range-text', y: y - 4, ...words }, `${overlaps ? '⚠ ' : ''}${range.label}`),
      vector('text', { class: 'range-cidr', y: y + 26, ...words }, range.cidr),
    ];
  });
}

function scale({ breaks }: Axis, y: number): readonly SVGElement[] {
  return [
    vector('line', { class: 'axis', x1: 0, y1: y, x2: width, y2: y }),
    ...breaks.map((it) => vector('path', { class: 'break', d: `M ${it - 7} ${y + 6} l 6 -12 M ${it} ${y + 6} l 6 -12` })),
  ];
}
