/** Logins and paths, which stand in no file that is kept: an example to copy, and what Git leaves alone. */
import type { Given } from '../../../../engine/advisor/model.js';
import { quoted } from '../../shell.js';
import { hasGitOps } from './cluster.js';
import { hasMirror, isWorkload, kubeconfigOf, managerOf, providerOf } from './facts.js';
import { chosenPackages } from './fields/access.js';
import { packageRegistry } from './packages.js';
import { buildsImage } from './images.js';

/** `env.sh.example`: every variable that the commands read, empty where it is a secret. */
export function environmentExample(it: Given): string {
  const blocks = [...provider(it), ...registry(it), ...packages(it), ...git(it), ...image(it), ...manager(it)];
  return [
    '# Copy to env.sh, fill in, and run: source env.sh',
    '# Single quotes keep the shell from reading anything into a password.',
    ...blocks.flatMap(({ says, lines }) => ['', `# ${says}`, ...lines]),
    '',
  ].join('\n');
}

interface Block {
  readonly says: string;
  readonly lines: readonly string[];
}

function provider(it: Given): readonly Block[] {
  const empty = (...names: readonly string[]) => names.map((name) => `export ${name}=''`);
  return {
    VSphere: [{ says: 'Login to the vCenter; write user@domain, not domain/user.', lines: empty('EKSA_VSPHERE_USERNAME', 'EKSA_VSPHERE_PASSWORD') }],
    Nutanix: [
      { says: 'Login to Prism Central; write user@domain, not domain/user.', lines: empty('EKSA_NUTANIX_USERNAME', 'EKSA_NUTANIX_PASSWORD') },
      ...(it.is('prismTrust', 'own') ? [{ says: 'The certificate of the authority of Prism Central, as a file.', lines: ["export PRISM_CA_FILE='./prism-ca.pem'"] }] : []),
    ],
    Snow: [{ says: 'Files of the admin instance with the credentials and certificates of the devices.', lines: [`export EKSA_AWS_CREDENTIALS_FILE=${quoted(it.text('credentialsFile'))}`, `export EKSA_AWS_CA_BUNDLES_FILE=${quoted(it.text('caBundlesFile'))}`] }],
    Tinkerbell: it.flag('bmc') ? [{ says: 'Login to the BMCs, without quotation marks in it; servers with logins of their own are changed in hardware.filled.csv.', lines: empty('BMC_USERNAME', 'BMC_PASSWORD') }] : [],
  }[providerOf(it)];
}

function registry(it: Given): readonly Block[] {
  if (!hasMirror(it)) return [];
  return [
    { says: 'The registry on site.', lines: [`export REGISTRY_MIRROR_URL=${quoted(`${it.text('mirrorEndpoint')}:${it.text('mirrorPort')}`)}`] },
    ...(it.is('mirrorTrust', 'own') ? [{ says: 'The certificate of its authority, as a file.', lines: ["export EKSA_REGISTRY_MIRROR_CA='./registry-ca.pem'"] }] : []),
    ...(it.flag('mirrorLogin') ? [{ says: 'Login to the registry.', lines: ["export REGISTRY_USERNAME=''", "export REGISTRY_PASSWORD=''"] }] : []),
  ];
}

function packages(it: Given): readonly Block[] {
  if (chosenPackages(it).length === 0) return [];
  return [
    { says: 'An IAM user that may read the registry of curated packages, and nothing else.', lines: ["export EKSA_AWS_ACCESS_KEY_ID=''", "export EKSA_AWS_SECRET_ACCESS_KEY=''", `export EKSA_AWS_REGION=${quoted(packageRegistry(it.text('region')).region)}`] },
    ...(it.flag('harbor') ? [{ says: 'What Harbor encrypts with: 16 characters, made once, for example with openssl rand -hex 8, and kept.', lines: ["export HARBOR_SECRET_KEY=''"] }] : []),
  ];
}

function git(it: Given): readonly Block[] {
  if (!hasGitOps(it)) return [];
  if (it.is('gitops', 'github')) return [{ says: 'A personal access token of GitHub with the scope repo.', lines: ["export EKSA_GITHUB_TOKEN=''"] }];
  return [{ says: 'Files: a private key (ECDSA) that may write to the repository, and the host key of the Git server.', lines: ["export EKSA_GIT_PRIVATE_KEY='./git-key'", "export EKSA_GIT_KNOWN_HOSTS='./git-known-hosts'"] }];
}

function image(it: Given): readonly Block[] {
  if (!buildsImage(it) || !it.is('osFamily', 'redhat')) return [];
  return [{ says: 'Subscription and installation image of Red Hat; the image counts as one system while it is built.', lines: ["export RHSM_USERNAME=''", "export RHSM_PASSWORD=''", "export RHEL_ISO_URL=''", "export RHEL_ISO_SHA256=''"] }];
}

function manager(it: Given): readonly Block[] {
  if (!isWorkload(it)) return [];
  const name = managerOf(it);
  return [{ says: 'Login to the management cluster; change the path if its folder lies elsewhere.', lines: [`export MANAGEMENT_KUBECONFIG=${quoted(`../${name}/${kubeconfigOf(name)}`)}`] }];
}

/** What must not be committed: logins, keys, and whatever is filled in from them. */
export function ignoredFiles(it: Given): string {
  return [
    '# Logins, keys and files that were filled in from them.',
    'env.sh', '*.filled.*', 'image-builder.json', '*.pem', 'git-key', 'credentials', 'ca-bundles',
    '# The kubeconfig, SSH keys and state that eksctl anywhere writes; backup.sh puts them into an archive.',
    `${it.text('name')}/`, 'backup/',
    '# Downloads.',
    'eks-anywhere-downloads/', 'eks-anywhere-downloads.tar.gz', 'images.tar', 'build/', 'www/', '',
  ].join('\n');
}
