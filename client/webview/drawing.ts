import { html, type TemplateResult } from 'lit';
import { layOut, type Label, type Layout, type PlacedBox, type ToldDrawing } from './drawingLayout.js';
import { l10n } from './l10n.js';
import { vector } from './vector.js';

/** The architecture of the chosen option, as a picture and as a list. */
export function drawingView(drawing: ToldDrawing | undefined): TemplateResult {
  if (!drawing) return html`<p>${l10n.t('There is no drawing of this option.')}</p>`;
  return html`
    <div class="scroll" role="region" tabindex="0" aria-label=${drawing.title}>${picture(drawing)}</div>
    <details>
      <summary>${l10n.t('The drawing in words')}</summary>
      <ul>
        ${drawing.zones.map((zone) => html`<li>${zone.label}<ul>${zone.boxes.map((box) => html`<li>${[box.label, ...box.details].join(', ')}</li>`)}</ul></li>`)}
      </ul>
      <ul>${drawing.lines.map((it) => html`<li>${sentence(drawing, it)}</li>`)}</ul>
    </details>`;
}

function picture(drawing: ToldDrawing): SVGElement {
  const layout = layOut(drawing);
  const { width, height } = layout;
  return vector('svg', { class: 'drawing', role: 'img', 'aria-labelledby': 'drawing-title', 'aria-describedby': 'drawing-words', viewBox: `0 0 ${width} ${height}`, width, height },
    vector('title', { id: 'drawing-title' }, drawing.title),
    vector('desc', { id: 'drawing-words' }, drawing.lines.map((it) => sentence(drawing, it)).join('; ')),
    vector('defs', {}, vector('marker', { id: 'arrow', viewBox: '0 0 8 8', refX: 7, refY: 4, markerWidth: 8, markerHeight: 8, orient: 'auto' }, vector('path', { class: 'arrow', d: 'M 0 0 L 8 4 L 0 8 z' }))),
    ...zones(layout),
    ...layout.lines.map((it) => vector('path', { class: 'line', d: it.path, 'marker-end': 'url(#arrow)', ...(it.dashed ? { 'stroke-dasharray': '5 4' } : {}) })),
    ...layout.lines.flatMap((it) => texts('line-text', it.label)));
}

function zones({ zones: placed }: Layout): readonly SVGElement[] {
  return placed.flatMap((zone) => [
    vector('rect', { class: 'zone', 'data-of': zone.of, x: zone.x, y: zone.y, width: zone.width, height: zone.height, rx: 6 }),
    ...texts('zone-text', zone.title),
    ...zone.boxes.flatMap(box),
  ]);
}

function box({ of, x, y, width, height, title, details }: PlacedBox): readonly SVGElement[] {
  return [
    vector('rect', { class: 'box', x, y, width, height, rx: 4 }),
    vector('rect', { class: 'mark', 'data-of': of, x, y, width: 5, height, rx: 2 }),
    ...texts('box-text', title),
    ...texts('detail-text', details),
  ];
}

function texts(name: string, labels: readonly Label[]): readonly SVGElement[] {
  return labels.map(({ x, y, text }) => vector('text', { class: name, x, y }, text));
}

function sentence({ zones: all }: ToldDrawing, { from, to, label, dashed }: ToldDrawing['lines'][number]): string {
  const name = (id: string) => all.flatMap((it) => it.boxes).find((it) => it.id === id)?.label ?? id;
  return dashed ? l10n.t('{0} to {1}: {2}; may be away for a while', name(from), name(to), label) : l10n.t('{0} to {1}: {2}', name(from), name(to), label);
}
