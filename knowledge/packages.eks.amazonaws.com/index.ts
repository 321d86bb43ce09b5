import type { Docs, Kind, Rule, Sample, Schema } from '../../engine/model.js';
import { withMetadata, withMetadataDocs, withMetadataRules } from '../shared/metadata.js';
import { open, openKind } from '../shared/openKind.js';
import { docs as controllerDocs } from './packagebundlecontroller/docs.js';
import { samples as controllerSamples } from './packagebundlecontroller/samples.js';
import { schema as controllerSchema } from './packagebundlecontroller/schema.js';
import { docs as packageDocs } from './package/docs.js';
import { unusablePackage } from './package/rules/unusable-package.js';
import { samples as packageSamples } from './package/samples.js';
import { schema as packageSchema } from './package/schema.js';

const group = 'packages.eks.amazonaws.com';
const link = 'https://anywhere.eks.amazonaws.com/docs/packages/overview/';

/** Curated packages of EKS Anywhere. */
export const packageKinds: readonly Kind[] = [
  packageKind('Package', 'A curated package on an EKS Anywhere cluster: what is installed, and with which values.', packageSchema, packageDocs, packageSamples, [unusablePackage]),
  packageKind('PackageBundleController', 'Where a cluster gets its curated packages from, and which bundle of them is active.', controllerSchema, controllerDocs, controllerSamples),
  {
    ...openKind({ group, version: 'v1alpha1', name: 'PackageBundle', summary: 'The versions of all curated packages that belong together. It comes from the registry; nobody writes it.', link, scope: 'Namespaced', markers: [`${group}/`], fields: { spec: open({}) }, docs: { spec: { does: 'Written by the package controller itself.', link } } }),
    knownIn: 'EKS Anywhere 0.26',
  },
];

function packageKind(name: string, summary: string, { properties = {}, ...schema }: Schema, docs: Docs, samples: readonly Sample[], rules: readonly Rule[] = []): Kind {
  return {
    group,
    version: 'v1alpha1',
    name,
    summary,
    link,
    scope: 'Namespaced',
    receiver: 'the API server',
    unknownFields: 'pruned',
    knownIn: 'EKS Anywhere 0.26',
    product: 'eksAnywhere',
    newest: '0.26',
    schema: withMetadata({ ...schema, properties: { ...properties, status: { type: 'object', open: true } } }),
    docs: withMetadataDocs(docs),
    domains: [],
    links: [],
    rules: withMetadataRules(rules),
    samples,
  };
}
