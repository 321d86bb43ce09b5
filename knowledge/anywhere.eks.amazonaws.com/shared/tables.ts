import type { Docs, FieldDoc } from '../../../engine/model.js';

const site = 'https://anywhere.eks.amazonaws.com/docs/getting-started';

/** The official pages, by topic. */
export const pages = Object.freeze({
  overview: `${site}/overview/`,
  vsphere: `${site}/vsphere/vsphere-spec/`,
  vsphereDomains: `${site}/vsphere/domains/`,
  bareMetal: `${site}/baremetal/bare-spec/`,
  bootModes: `${site}/baremetal/customize/bare-metal-boot-modes/`,
  nutanix: `${site}/nutanix/nutanix-spec/`,
  nutanixDomains: `${site}/nutanix/domains/`,
  snow: `${site}/snow/snow-spec/`,
  cloudStack: `${site}/cloudstack/cloud-spec/`,
  docker: `${site}/docker/`,
  apiServer: `${site}/optional/api-server-extra-args/`,
  autoscaling: `${site}/optional/autoscaling/`,
  cni: `${site}/optional/cni/`,
  etcd: `${site}/optional/etcd/`,
  encryption: `${site}/optional/etcdencryption/`,
  gitops: `${site}/optional/gitops/`,
  health: `${site}/optional/healthchecks/`,
  hostOs: `${site}/optional/hostosconfig/`,
  iam: `${site}/optional/iamauth/`,
  irsa: `${site}/optional/irsa/`,
  kubelet: `${site}/optional/kubeletconfig/`,
  oidc: `${site}/optional/oidc/`,
  packages: `${site}/optional/packages/`,
  proxy: `${site}/optional/proxy/`,
  mirror: `${site}/optional/registrymirror/`,
});

/** What a field does; then, where there is something to say, what its absence means and what goes wrong with it. */
export type Row = string | readonly [does: string, absent: string, trap?: string];

/** A compact table of docs, all on one page, below `prefix`. */
export function table(link: string, prefix: string, rows: Readonly<Record<string, Row>>): Docs {
  return Object.fromEntries(Object.entries(rows).map(([name, row]) => [pathOf(prefix, name), docOf(link, row)]));
}

function docOf(link: string, row: Row): FieldDoc {
  if (typeof row === 'string') return { does: row, link };
  const [does, absent, trap] = row;
  return { does, ...(absent === '' ? {} : { absent }), ...(trap === undefined ? {} : { trap }), link };
}

function pathOf(prefix: string, name: string): string {
  return name === '' || name.startsWith('[]') ? prefix + name : `${prefix}.${name}`;
}
