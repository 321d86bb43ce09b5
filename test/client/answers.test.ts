import { describe, expect, test } from 'vitest';
import { addressOf, partsFor, schemaAt, type Part } from '../../client/src/neighbours/answers.js';
import { documentsIn } from '../../client/src/neighbours/documents.js';
import { isExcludedFromKubernetes, kubernetesSchemaOf } from '../../client/src/neighbours/kubernetesKinds.js';
import { ownKinds } from '../../client/src/neighbours/ownKinds.js';
import { catalog } from '../../knowledge/catalog.js';
import { ownKindsModule, ownKindsPath } from '../../tools/neighbours/ownKinds.js';
import { readFileSync } from 'node:fs';

const widget = 'apiVersion: example.com/v1\nkind: Widget\n';
const deployment = 'apiVersion: apps/v1\nkind: Deployment\n';
const strange = 'apiVersion: strange.io/v1\nkind: Strange\n';

function parts(text: string, { mapped = [], kubernetes = false }: { mapped?: readonly string[]; kubernetes?: boolean } = {}): readonly Part[] | undefined {
  return partsFor({ documents: documentsIn(text), isOurs: (it) => it.kind === 'Widget', mapped, kubernetes });
}

describe('what a neighbour is told to check a file with', () => {
  test.each([
    ['a file with nothing of ours is none of our business', deployment, {}, undefined],
    ['an empty file neither', '', {}, undefined],
    ['a file that is all ours has one answer for all of it', `${widget}---\n${widget}`, {}, ['nodewise']],
    ['blank documents change nothing', `---\n${widget}---\n# soon\n`, {}, ['nodewise']],
    ['other documents of the file have nothing to follow', `${widget}---\n${deployment}`, {}, ['nodewise', 'any']],
    ['what the user has mapped the file to stays for them', `${deployment}---\n${widget}`, { mapped: ['file:///a.json'] }, ['schema:file:///a.json', 'nodewise']],
    ['two mapped schemas both count', `${widget}---\n${deployment}`, { mapped: ['file:///a.json', 'file:///b.json'] }, ['nodewise', 'schema:file:///a.json file:///b.json']],
    ['Kubernetes Tools checks what it surely knows', `${widget}---\n${deployment}---\n${strange}`, { kubernetes: true }, ['nodewise', 'kubernetes:apps/v1@deployment', 'any']],
    ['the user comes before Kubernetes Tools', `${widget}---\n${deployment}`, { kubernetes: true, mapped: ['file:///a.json'] }, ['nodewise', 'schema:file:///a.json']],
  ])('%s', (_, text, surroundings, expected) => expect(parts(text, surroundings)).toEqual(expected));
});

describe('an address says all that stands behind it', () => {
  const answers: readonly (readonly [readonly Part[], object])[] = [
    [['nodewise'], { title: 'Nodewise' }],
    [['nodewise', 'any'], { schemaSequence: [{ title: 'Nodewise' }, {}] }],
    [['kubernetes:apps/v1@deployment', 'nodewise'], { schemaSequence: [{ $ref: 'kubernetes://schema/apps/v1@deployment' }, { title: 'Nodewise' }] }],
    [['nodewise', 'schema:https://x.io/a+b%20c.json?d=e#f'], { schemaSequence: [{ title: 'Nodewise' }, { $ref: 'https://x.io/a+b%20c.json?d=e#f' }] }],
    [['nodewise', 'schema:file:///a.json file:///b.json'], { schemaSequence: [{ title: 'Nodewise' }, { allOf: [{ $ref: 'file:///a.json' }, { $ref: 'file:///b.json' }] }] }],
  ];

  test.each(answers)('%j', (given, schema) => {
    const address = addressOf('nodewise', given);
    expect(JSON.parse(schemaAt(address)!)).toEqual(schema);
    expect(JSON.parse(schemaAt(new URL(address).href)!)).toEqual(schema);
  });

  test('people can read it', () => {
    expect(addressOf('nodewise', ['nodewise', 'kubernetes:apps/v1@deployment', 'any'])).toBe('nodewise://schema/nodewise+kubernetes:apps/v1@deployment+any');
  });

  test('it keeps its meaning when a library writes it in its own way', () => {
    const address = addressOf('nodewise', ['nodewise', 'kubernetes:apps/v1@deployment']).replace('+', '%2B').replace('@', '%40').replace('kubernetes:', 'kubernetes%3A');
    expect(JSON.parse(schemaAt(address)!)).toEqual({ schemaSequence: [{ title: 'Nodewise' }, { $ref: 'kubernetes://schema/apps/v1@deployment' }] });
  });

  test('nothing stands behind the address of somebody else', () => {
    expect(schemaAt('https://example.com')).toBeUndefined();
  });
});

describe('Kubernetes Tools', () => {
  test.each([
    ['apps/v1', 'Deployment', 'apps/v1@deployment'],
    ['v1', 'Service', 'v1@service'],
    ['batch/v1', 'CronJob', undefined],
    ['policy/v1', 'PodDisruptionBudget', undefined],
    ['karpenter.sh/v1', 'NodePool', undefined],
    ['constructor', 'length', undefined],
  ])('%s %s is asked for as %s', (apiVersion, kind, name) => expect(kubernetesSchemaOf({ apiVersion, kind })).toBe(name));

  test('it is left out of a file that asks for it', () => {
    expect(isExcludedFromKubernetes('# about\n\n# vscode-kubernetes-tools: exclude\nkind: A\n')).toBe(true);
    expect(isExcludedFromKubernetes('# vscode-kubernetes-tools: include\nkind: A\n')).toBe(false);
    expect(isExcludedFromKubernetes('kind: A\n# vscode-kubernetes-tools: exclude\n')).toBe(false);
  });
});

describe('our kinds', () => {
  test('the client knows the catalog (node tools/run.mjs tools/ownKinds.ts writes it)', () => {
    expect(readFileSync(ownKindsPath, 'utf8')).toBe(ownKindsModule(catalog));
  });

  test('every kind has a place in it, except those that everybody has', () => {
    const missing = catalog.filter((it) => it.markers === undefined && !ownKinds.some((own) => own.kind === it.name));
    expect(missing).toEqual([]);
  });
});
