/**
 * Writes a kind's schema.ts from its CRD, and stops with a list when it meets fields that nobody has documented:
 * a person decides whether a new field needs words, a rule or an example.
 *
 *   npm run generate:schema -- --crd FILE --out knowledge/GROUP/KIND/schema.ts \
 *     --repository github.com/OWNER/NAME --release TAG --path PATH/IN/REPOSITORY
 *
 *   --crd FILE           the CRD, as YAML; its storage version is taken, or the one of --version
 *   --json-schema FILE   instead of --crd: a JSON schema of the whole object; its definitions are written out where they
 *                        are referred to
 *   --whole              the kind's metadata is its own: keep it, with apiVersion and kind
 *   --versions FILE      JSON, {"group/version Kind": {"spec.field": {"first": "v1.9.0", "enum_values": {…}}}}: when
 *                        fields and values first appeared
 *   --version v1         which version of the CRD
 *   --docs FILE          the kind's docs.ts, when it does not stand beside --out
 *   --describes-only     no API server enforces this CRD (a program reads the file): leave out what nobody checks
 *   --allow-undocumented write although fields are not documented, to begin with a new kind
 *
 * To take in a new release of Karpenter, check out https://github.com/aws/karpenter-provider-aws at its tag (say in
 * ../karpenter, with the table of versions in ../versions.json) and run
 *
 *   for kind in nodepool:nodepools nodeclaim:nodeclaims nodeoverlay:nodeoverlays; do
 *     npm run generate:schema -- --crd ../karpenter/pkg/apis/crds/karpenter.sh_${kind#*:}.yaml \
 *       --out knowledge/karpenter.sh/${kind%:*}/schema.ts --versions ../versions.json \
 *       --repository github.com/aws/karpenter-provider-aws --release v1.14.1 --path pkg/apis/crds/karpenter.sh_${kind#*:}.yaml
 *   done
 *
 * and the same for karpenter.k8s.aws_ec2nodeclasses.yaml (knowledge/karpenter.k8s.aws/ec2nodeclass) and
 * autoscaling.x-k8s.io_capacitybuffers.yaml (knowledge/autoscaling.x-k8s.io/capacitybuffer). Then document the fields it
 * lists, and change `knownIn` of the kinds. NodeConfig is written with --describes-only from
 * https://github.com/aws/eks-hybrid (hybridSchema.ts) and https://github.com/awslabs/amazon-eks-ami (amiSchema.ts).
 */
import { build } from 'esbuild';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import type { Docs, Schema } from '../engine/model.js';
import { asObject, toSchema, type JsonSchema } from '../engine/schema/fromCrd.js';
import { fieldPathsOf } from '../engine/schema/paths.js';
import { print } from './schema/print.js';
import { withoutRefs } from './schema/refs.js';
import { baseline, withVersions, type FieldVersions } from './schema/versions.js';

const { values: flags } = parseArgs({
  options: {
    'crd': { type: 'string' },
    'json-schema': { type: 'string' },
    'out': { type: 'string' },
    'repository': { type: 'string' },
    'release': { type: 'string' },
    'path': { type: 'string' },
    'versions': { type: 'string' },
    'version': { type: 'string' },
    'docs': { type: 'string' },
    'describes-only': { type: 'boolean' },
    'allow-undocumented': { type: 'boolean' },
    'whole': { type: 'boolean' },
  },
});

process.exitCode = await main();

async function main(): Promise<number> {
  const out = needed('out');
  const { json, title } = flags.crd ? readCrd(flags.crd) : readJsonSchema(needed('json-schema'));
  const versions = readVersions(title);
  const schema = withVersions(own(toSchema(json, { describesOnly: flags['describes-only'] ?? false })), versions);

  const docs = await readDocs(flags.docs ?? join(dirname(out), 'docs.ts'));
  const undocumented = fieldPathsOf(schema).filter((path) => !Object.hasOwn(docs, path));
  if (undocumented.length > 0) console.error(`${title}: ${undocumented.length} fields are not documented:\n  ${undocumented.join('\n  ')}`);
  if (undocumented.length > 0 && !flags['allow-undocumented']) return 1;

  writeFileSync(out, header(versions) + `export const schema: Schema = ${print(schema, '', 'export const schema: Schema = '.length)};\n`);
  return 0;
}

function needed(name: 'out' | 'json-schema' | 'repository' | 'release' | 'path'): string {
  const value = flags[name];
  if (value === undefined) throw new Error(`--${name} is needed`);
  return value;
}

interface Read {
  readonly json: JsonSchema;
  /** `karpenter.sh/v1 NodePool`, the key of the table of versions. */
  readonly title: string;
}

function readCrd(file: string): Read {
  const { spec } = asObject(parse(readFileSync(file, 'utf8')), file) as { spec: CrdSpec };
  const version = spec.versions.find(({ name, storage }) => (flags.version ? name === flags.version : storage));
  if (!version) throw new Error(`${file} has no version ${flags.version ?? 'that is stored'}`);
  return { json: version.schema.openAPIV3Schema, title: `${spec.group}/${version.name} ${spec.names.kind}` };
}

/** As much of a CRD as is read here. */
interface CrdSpec {
  readonly group: string;
  readonly names: { readonly kind: string };
  readonly versions: readonly { readonly name: string; readonly storage: boolean; readonly schema: { readonly openAPIV3Schema: JsonSchema } }[];
}

function readJsonSchema(file: string): Read {
  return { json: withoutRefs(asObject(JSON.parse(readFileSync(file, 'utf8')), file)), title: file };
}

function readVersions(title: string): FieldVersions {
  if (!flags.versions) return {};
  const table = asObject(JSON.parse(readFileSync(flags.versions, 'utf8')), flags.versions);
  return asObject(table[title], `${title} in ${flags.versions}`) as FieldVersions;
}

/** Every object of Kubernetes has these three; knowledge/shared/metadata.ts adds them in one place. */
function own(schema: Schema): Schema {
  if (flags.whole) return schema;
  const shared: readonly string[] = ['apiVersion', 'kind', 'metadata'];
  const rest = Object.entries(schema.properties ?? {}).filter(([name]) => !shared.includes(name));
  return { ...schema, properties: Object.fromEntries(rest) };
}

/** The docs are TypeScript, and may import their neighbours: bundled, they can be imported from memory. */
async function readDocs(file: string): Promise<Docs> {
  if (!existsSync(file)) return {};
  const { outputFiles } = await build({ entryPoints: [file], bundle: true, write: false, format: 'esm', logLevel: 'warning' });
  const module: unknown = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0]?.text ?? '')}`);
  return asObject(asObject(module, file)['docs'], `docs of ${file}`) as unknown as Docs;
}

function header(versions: FieldVersions): string {
  const [repository, release, path] = [needed('repository'), needed('release'), needed('path')];
  const notes = [
    ...(flags.versions ? [`The first release with this kind is ${baseline(versions)}; fields and values that came later say \`since\`.`] : []),
    ...(flags['describes-only']
      ? ['No API server holds files against this CRD: a program reads them, and does not look at it. So only names and types',
         'stand here; what the program refuses is in the rules.']
      : []),
  ];
  return `import type { Schema } from '../../../engine/model.js';

/**
 * Generated by tools/crd-to-schema.ts. Do not edit.
 *
 * Source: https://${repository}/blob/${release}/${path}
${notes.map((note) => ` * ${note}\n`).join('')} */
`;
}
