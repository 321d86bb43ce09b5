import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeOf } from '../../client/src/crdPlaces.js';

const trusted = { folder: '/work/team', workspace: ['/work/team'], trusted: true };
const untrusted = { ...trusted, trusted: false };

test.each([
  ['crds', '/work/team/crds', ''],
  ['crds/*.yaml', '/work/team/crds', '*.yaml'],
  ['./crds/../other/**', '/work/team/other', '**'],
  ['../platform/crds', '/work/platform/crds', ''],
  ['/opt/crds/karpenter.yaml', '/opt/crds/karpenter.yaml', ''],
  ['C:\\crds\\a.yaml', '/C:/crds/a.yaml', ''],
  ['*/x.yaml', '/work/team', '*/x.yaml'],
])('in a trusted workspace %s is where it says', (named, path, pattern) => {
  expect(placeOf(named, trusted)).toEqual({ path, pattern });
});

test.each(['crds/**/../../*.yaml', 'crds/{../../x,y}/*.yaml'])('a pattern that climbs is no place: %s', (named) => {
  expect(placeOf(named, trusted)).toBeUndefined();
});

test.each(['/', '/**/*.yaml', '../../..', '../../../**', 'C:/', 'C:\\**'])('nobody has the whole disk searched: %s', (named) => {
  expect(placeOf(named, trusted)).toBeUndefined();
});

test.each(['../secret.yaml', '/etc/kubernetes/admin.yaml', 'crds/../../team2/x.yaml', '..', '../team-b/**'])('an untrusted workspace reads nothing outside of it: %s', (named) => {
  expect(placeOf(named, untrusted)).toBeUndefined();
});

test('whatever is named, an untrusted workspace stays inside its folders', () => {
  const step = fc.constantFrom('..', '.', 'crds', '*', '**', '', 'a.yaml', '{a,b}', '{../a,b}', 'C:', '~', '[x]');
  const named = fc.tuple(fc.constantFrom('', '/', '\\', './'), fc.array(step, { maxLength: 8 }), fc.constantFrom('/', '\\')).map(([start, steps, slash]) => start + steps.join(slash));
  fc.assert(fc.property(named, (it) => {
    const place = placeOf(it, untrusted);
    if (!place) return;
    expect(`${place.path}/`.startsWith('/work/team/')).toBe(true);
    expect(place.pattern).not.toContain('..');
  }));
});
