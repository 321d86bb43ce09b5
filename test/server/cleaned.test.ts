import { expect, test } from 'vitest';
import { nodePool } from '../../knowledge/karpenter.sh/nodepool/index.js';
import { converse } from '../support/conversation.js';

const pool = (name: string) => `apiVersion: karpenter.sh/v1
kind: NodePool
metadata:
  annotations:
    karpenter.sh/nodepool-hash: "1"
    team: data
  creationTimestamp: "2026-01-31T08:00:00Z"
  finalizers:
    - karpenter.sh/termination
  generation: 2
  # the name
  name: ${name}
  resourceVersion: "77"
  uid: 0d7c2c2e-7a2b-4f0e-9d57-0c8a0a1b2c3d
spec:
  weight: 10 # of a hundred
status:
  conditions: []
`;
const clean = (name: string) => `apiVersion: karpenter.sh/v1
kind: NodePool
metadata:
  annotations:
    team: data
  # the name
  name: ${name}
spec:
  weight: 10 # of a hundred
`;
const inList = (text: string) => `- ${text.trimEnd().replaceAll('\n', '\n  ')}\n`;

async function cleaned(text: string): Promise<unknown> {
  const { request } = await converse({ kinds: [nodePool] });
  return request('nodewise/cleaned', { text });
}

test('what the cluster has added is gone, and everything else stays', async () => {
  expect(await cleaned(pool('a'))).toEqual({ text: clean('a') });
  expect(await cleaned(`${pool('a')}---\n${pool('b')}`)).toEqual({ text: `${clean('a')}---\n${clean('b')}` });
});

test('a list of objects is cleaned object by object', async () => {
  const list = 'apiVersion: v1\nkind: List\nitems:\n';
  expect(await cleaned(`${list}${inList(pool('a'))}${inList(pool('b'))}`)).toEqual({ text: `${list}${inList(clean('a'))}${inList(clean('b'))}` });
});

test('JSON is cleaned too', async () => {
  const json = '{"apiVersion": "karpenter.sh/v1", "kind": "NodePool", "metadata": {"creationTimestamp": "x", "generation": 1, "name": "a", "uid": "b"}, "spec": {}, "status": {}}';
  expect(await cleaned(json)).toEqual({ text: '{"apiVersion": "karpenter.sh/v1", "kind": "NodePool", "metadata": {"name": "a"}, "spec": {}}' });
});

test.each([['clean text', clean('a')], ['text of other kinds', pool('a').replace('NodePool', 'Pod')], ['prose', 'apiVersion and status are words'], ['nothing', '']])('there is nothing to offer for %s', async (_, text) => {
  expect(await cleaned(text)).toBeNull();
});
