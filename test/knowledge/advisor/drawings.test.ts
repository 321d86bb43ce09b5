import { expect, test } from 'vitest';
import { stepOf } from '../../../engine/advisor/step.js';
import { createWorkspace } from '../../../engine/workspace/workspace.js';
import { advisor } from '../../../knowledge/advisor.js';
import { catalog } from '../../../knowledge/catalog.js';
import { drawn } from '../../support/plans.js';

const empty = createWorkspace(catalog).snapshot();

/** Answers under which each option may be chosen. */
const ways = [
  ['outposts-extended', { hardware: 'outposts-owned', substrate: 'n/a' }],
  ['outposts-local', { hardware: 'outposts-owned', substrate: 'n/a' }],
  ['eks-cloud', { location: 'cloud' }],
  ['local-zones', { location: 'metro', hardware: 'no-hardware' }],
  ['wavelength', { location: 'telco-5g', hardware: 'no-hardware' }],
  ['eks-distro', { support: 'diy-distro', controlPlane: 'self-managed-ok' }],
  ['ecs-anywhere', { orchestrator: 'ecs' }],
] as const;

test.each(ways)('the drawing of %s has two to four zones, at most ten boxes, and lines between boxes that are there', (option, base) => {
  for (let seed = 1; seed <= 5; seed += 1) {
    const answers = drawn({ ...base, option }, seed);
    const { drawing } = stepOf(empty, { advisor, answers });
    const boxes = drawing!.zones.flatMap((it) => it.boxes);
    const ids = boxes.map((it) => it.id);
    expect(drawing!.zones.length, option).toBeGreaterThanOrEqual(2);
    expect(drawing!.zones.length).toBeLessThanOrEqual(4);
    expect(boxes.length).toBeLessThanOrEqual(10);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { from, to } of drawing!.lines) expect([ids.includes(from), ids.includes(to)], `${from} to ${to}`).toEqual([true, true]);
    for (const detail of boxes.flatMap((it) => it.details)) expect(detail).toMatch(/^\S.*$/);
  }
});
