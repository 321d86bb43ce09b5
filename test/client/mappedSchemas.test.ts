import { expect, test } from 'vitest';
import { mappedSchemas } from '../../client/src/neighbours/mappedSchemas.js';

const asked = (setting: unknown, { glob = '**/*.yaml', kubernetesVersion = undefined as string | undefined } = {}) => mappedSchemas(setting, {
  kubernetesVersion,
  matches: (it) => it === glob,
  fileAt: (path) => `file:///folder/${path}`,
});
const kubernetes = (version: string): string => `https://raw.githubusercontent.com/yannh/kubernetes-json-schema/master/${version}-standalone-strict/all.json`;

test.each([
  ['an address', { 'https://x.io/a.json': '*.yaml' }, ['https://x.io/a.json']],
  ['one of several globs', { 'https://x.io/a.json': ['b.yaml', '/*.yaml'] }, ['https://x.io/a.json']],
  ['several schemas', { 'https://x.io/a.json': '*.yaml', 'https://x.io/b.json': '*.yaml' }, ['https://x.io/a.json', 'https://x.io/b.json']],
  ['a path', { 'a.json': '*.yaml' }, ['file:///folder/a.json']],
  ['a path of Windows', { 'C:\\a.json': '*.yaml' }, ['file:///folder/C:\\a.json']],
  ['the word kubernetes', { kubernetes: '*.yaml' }, [kubernetes('v1.34.1')]],
  ['a glob that is about other files', { 'https://x.io/a.json': '*.yml' }, []],
  ['a glob that is taken back', { 'https://x.io/a.json': ['*.yaml', '!*.yaml'] }, []],
  ['no globs', { 'https://x.io/a.json': 3 }, []],
  ['no setting', undefined, []],
])('%s is understood as Red Hat YAML understands it', (_, setting, expected) => expect(asked(setting)).toEqual(expected));

test('the version of Kubernetes is the one of the settings', () => {
  expect(asked({ Kubernetes: '*.yaml' }, { kubernetesVersion: '1.31.0' })).toEqual([kubernetes('v1.31.0')]);
  expect(asked({ kubernetes: '*.yaml' }, { kubernetesVersion: 'newest' })).toEqual([kubernetes('v1.34.1')]);
});
