/** Building the image of the machines: https://anywhere.eks.amazonaws.com/docs/osmgmt/artifacts/ */
import type { Given } from '../../../../engine/advisor/model.js';
import { command, quoted, script } from '../../shell.js';
import { dashed, hasLocalHook, isCutOff, osVersion, providerOf, release } from './facts.js';
import { imageFile, isoFile } from './providers/bareMetal.js';

/** Bottlerocket comes ready-made, and Snowball Edge devices bring their image along. */
export function buildsImage(it: Given): boolean {
  return !it.is('osFamily', 'bottlerocket') && providerOf(it) !== 'Snow';
}

/** The configuration of image-builder, with the logins left empty. Absent where none is needed. */
export function imageSettings(it: Given): object | undefined {
  const redHat = it.is('osFamily', 'redhat');
  const rhsm = { rhel_username: '', rhel_password: '' };
  const iso = { iso_url: '', iso_checksum: '', iso_checksum_type: 'sha256' };
  switch (providerOf(it)) {
    case 'VSphere': return { ...vsphere(it), ...(redHat && { ...iso, ...rhsm }) };
    case 'Nutanix': return { ...nutanix(it), ...(redHat && rhsm) };
    default: return redHat ? { ...iso, ...rhsm } : undefined;
  }
}

function vsphere(it: Given): object {
  const [, , , cluster = '', ...pool] = it.text('vspherePool').split('/');
  return {
    vcenter_server: it.text('vsphereServer'),
    username: '',
    password: '',
    insecure_connection: String(!it.is('vsphereTrust', 'trusted')),
    datacenter: it.text('vsphereDatacenter'),
    cluster,
    resource_pool: pool.filter((one) => one !== 'Resources').join('/'),
    datastore: it.text('vsphereDatastore').split('/').at(-1),
    network: it.text('vsphereNetwork').split('/').at(-1),
    folder: it.text('vsphereFolder').split('/').slice(3).join('/'),
    convert_to_template: 'true',
    create_snapshot: 'true',
    linked_clone: 'false',
    template: '',
  };
}

function nutanix(it: Given): object {
  const redHat = it.is('osFamily', 'redhat');
  return {
    nutanix_cluster_name: it.text('prismCluster'),
    nutanix_subnet_name: it.text('prismSubnet'),
    source_image_name: redHat ? 'rhel-9-cloud-image' : `ubuntu-${osVersion(it)}-cloud-image`,
    image_name: it.text('nodeImage'),
    nutanix_endpoint: it.text('prismEndpoint'),
    nutanix_port: it.text('prismPort'),
    nutanix_insecure: String(!it.is('prismTrust', 'trusted')),
    nutanix_username: '',
    nutanix_password: '',
  };
}

/** Which variable of env.sh goes into which field. */
const filled: Readonly<Record<string, string>> = Object.freeze({
  username: 'EKSA_VSPHERE_USERNAME', password: 'EKSA_VSPHERE_PASSWORD', nutanix_username: 'EKSA_NUTANIX_USERNAME', nutanix_password: 'EKSA_NUTANIX_PASSWORD',
  rhel_username: 'RHSM_USERNAME', rhel_password: 'RHSM_PASSWORD', iso_url: 'RHEL_ISO_URL', iso_checksum: 'RHEL_ISO_SHA256',
});

const hypervisors = Object.freeze({ Tinkerbell: 'baremetal', VSphere: 'vsphere', Nutanix: 'nutanix', Snow: 'ami' });

/** Where the manifest of the release names the bundle with everything of it. */
export const bundleLines: readonly string[] = Object.freeze([
  `release="\${EKSA_RELEASE:-${release}}"`,
  'manifest="$(curl -fsSL https://anywhere-assets.eks.amazonaws.com/releases/eks-a/manifest.yaml)"',
  'bundle_url="$(yq ".spec.releases[] | select(.version == \\"$release\\") | .bundleManifestUrl" <<<"$manifest")"',
  'bundle="$(curl -fsSL "$bundle_url")"',
]);

/** Where the list of everything in the release lies once it was downloaded. */
export function bundleFile(it: Given): string {
  return providerOf(it) === 'Snow' ? '/usr/lib/eks-a/manifests/bundle-release.yaml' : './eks-anywhere-downloads/bundle-release.yaml';
}

/** The same bundle for scripts that run on site, from the download where there is no link. */
export function bundleOnSite(it: Given): readonly string[] {
  return isCutOff(it) || providerOf(it) === 'Snow' ? [`bundle="$(cat ${bundleFile(it)})"`] : bundleLines;
}

/** Fetches image-builder of the release, and builds. */
export function buildImage(it: Given): string {
  const provider = providerOf(it);
  const settings = imageSettings(it);
  const logins = Object.keys(settings ?? {}).filter((one) => filled[one] !== undefined).map((one) => `.${one} = strenv(${filled[one]})`);
  return script(
    '# image-builder and eksctl anywhere have to be of one release, so that the image fits.',
    ...bundleLines,
    'curl -fsSL "$(yq ".spec.versionsBundles[0].eksD.imagebuilder.uri" <<<"$bundle")" | tar xz ./image-builder',
    'sudo install -m 0755 ./image-builder /usr/local/bin/image-builder',
    '',
    ...(settings ? ["trap 'rm -f image-builder.json' EXIT", 'umask 077', `yq -p json -o json '${logins.join(' | ')}' image-builder.json.example >image-builder.json`, 'umask 022', ''] : []),
    '# In a folder of its own, where it leaves one archive.',
    'mkdir -p build www',
    command('(cd build && image-builder build',
      `--os ${it.is('osFamily', 'redhat') ? 'redhat' : 'ubuntu'}`,
      `--os-version ${osVersion(it)}`,
      `--hypervisor ${hypervisors[provider]}`,
      `--release-channel ${dashed(it.text('version'))}`,
      ...(provider === 'Tinkerbell' ? ['--firmware efi'] : []),
      ...(settings ? [`--${hypervisors[provider]}-config ../image-builder.json`] : []), ')'),
    ...(provider === 'Tinkerbell' ? ['', `mv build/*.gz www/${imageFile(it)}`] : []),
  );
}

/** What govc takes the login to the vCenter from, out of the variables of env.sh. */
export function govcLogin(it: Given): readonly string[] {
  return [
    `export GOVC_URL=${quoted(it.text('vsphereServer'))} GOVC_USERNAME="$EKSA_VSPHERE_USERNAME" GOVC_PASSWORD="$EKSA_VSPHERE_PASSWORD"`,
    ...(it.is('vsphereTrust', 'thumbprint') ? [`printf '%s %s\\n' ${quoted(it.text('vsphereServer'))} ${it.text('thumbprint')} >vcenter-known-hosts`, 'export GOVC_TLS_KNOWN_HOSTS=vcenter-known-hosts'] : []),
    ...(it.is('vsphereTrust', 'unchecked') ? ['export GOVC_INSECURE=true'] : []),
  ];
}

/** Gives the template the tags that EKS Anywhere looks for, with govc: https://github.com/vmware/govmomi/tree/main/govc */
export function tagTemplate(it: Given): string {
  const template = quoted(it.text('vsphereTemplate'));
  const system = `os:${it.text('osFamily')}`;
  return script(
    ...govcLogin(it),
    '',
    ...bundleOnSite(it),
    `distro="$(yq '.spec.versionsBundles[] | select(.kubeVersion == "${it.text('version')}") | .eksD.name' <<<"$bundle")"`,
    '',
    '# Categories and tags may be there from an earlier cluster.',
    'govc tags.category.create -t VirtualMachine os || true',
    'govc tags.category.create -t VirtualMachine eksdRelease || true',
    `govc tags.create -c os ${system} || true`,
    'govc tags.create -c eksdRelease "eksdRelease:$distro" || true',
    `govc tags.attach ${system} ${template}`,
    `govc tags.attach "eksdRelease:$distro" ${template}`,
  );
}

/** Fetches HookOS, which servers start with, for a web server on site. */
export function fetchHook(it: Given): string {
  return script(
    ...bundleLines,
    '',
    ...(hasLocalHook(it) ? [
      'mkdir -p www/hook',
      'hook=".spec.versionsBundles[0].tinkerbell.tinkerbellStack.hook"',
      'curl -fsSLo www/hook/vmlinuz-x86_64 "$(yq "$hook.vmlinuz.amd.uri" <<<"$bundle")"',
      'curl -fsSLo www/hook/initramfs-x86_64 "$(yq "$hook.initramfs.amd.uri" <<<"$bundle")"',
    ] : []),
    ...(it.flag('isoBoot') ? [
      'mkdir -p www',
      `iso="$(grep -m1 -oE 'https://[^ ]*${isoFile.replace('.', '\\.')}' <<<"$bundle")"`,
      `curl -fsSLo www/${isoFile} "$iso"`,
    ] : []),
  );
}
