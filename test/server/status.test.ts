import { expect, test } from 'vitest';
import { converse } from '../support/conversation.js';

const crd = `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
spec:
  group: toys.dev
  names: { kind: Gadget }
  versions: [{ name: v1, served: true, schema: { openAPIV3Schema: { type: object, properties: { spec: { type: object, properties: { size: { type: integer } } } } } } }]
`;
const put = [{ uri: 'file:///w/crds/gadgets.yaml', text: crd }];
const learned = [{ kind: 'Gadget', apiVersion: 'toys.dev/v1', uri: 'file:///w/crds/gadgets.yaml' }];

async function listening(initializationOptions: unknown) {
  const conversation = await converse({ initializationOptions });
  const heard: unknown[] = [];
  conversation.client.onNotification('nodewise/status', (it: unknown) => void heard.push(it));
  return { ...conversation, heard };
}

test('a client that shows it is told what CRDs taught, once', async () => {
  const { notify, open, settled, heard } = await listening({ status: true });
  await notify('nodewise/workspaceFiles', { put, drop: [] });
  await open('file:///w/a.yaml', 'a: 1\n');
  await settled();
  expect(heard).toEqual([{ learned, crds: [] }]);
  await notify('nodewise/workspaceFiles', { put: [], drop: [put[0]!.uri] });
  await settled();
  expect(heard.at(-1)).toEqual({ learned: [], crds: [] });
});

test('it is told where settings files say that CRDs are', async () => {
  const { notify, settled, heard } = await listening({ status: true });
  await notify('nodewise/workspaceFiles', { put: [{ uri: 'file:///w/.nodewise.yaml', text: 'crds: [../crds, "more/*.yaml"]\n' }], drop: [] });
  await settled();
  expect(heard).toEqual([{ learned: [], crds: [{ folder: 'file:///w', pattern: '../crds' }, { folder: 'file:///w', pattern: 'more/*.yaml' }] }]);
});

test('other clients hear nothing of it, and learn all the same', async () => {
  const { notify, open, problems, settled, heard } = await listening(undefined);
  await notify('nodewise/workspaceFiles', { put, drop: [] });
  await open('file:///w/a.yaml', 'apiVersion: toys.dev/v1\nkind: Gadget\nmetadata: { name: a }\nspec: { size: big }\n');
  expect((await problems('file:///w/a.yaml')).map((it) => it.code)).toEqual(['wrong-type']);
  await settled();
  expect(heard).toEqual([]);
});
