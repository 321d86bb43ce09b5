import type { Entry, Resource } from '../../../engine/model.js';
import { mayHaveMore, stringOf } from '../../../engine/kit.js';

/** The driver of EKS Auto Mode. */
export const driver = 'ebs.csi.eks.amazonaws.com';
/** The guide's page about StorageClasses of Auto Mode. */
export const guide = 'https://docs.aws.amazon.com/eks/latest/userguide/create-storage-class.html';

/** The parameters of a class of Auto Mode; undefined for other classes and where some cannot be known. */
export interface Parameters {
  readonly entries: readonly Entry[];
  /** Whether nothing can be concluded from what is absent. */
  readonly open: boolean;
  /** The entry of this name; the driver does not mind its letters' case. */
  entry(name: string): Entry | undefined;
  /** Its value as text; undefined when absent or unknown. */
  text(name: string): string | undefined;
}

export function parametersOf(resource: Resource): Parameters | undefined {
  const { root } = resource;
  if (root.get('provisioner')?.value !== driver) return undefined;
  const map = root.get('parameters');
  const entries = map?.entries() ?? [];
  const entry = (name: string) => entries.find((it) => it.name.toLowerCase() === name.toLowerCase());
  return {
    entries,
    open: mayHaveMore(resource, map ?? root),
    entry,
    text: (name) => stringOf(entry(name)?.node),
  };
}

/** The type of the volume, which is gp3 when there is none; undefined when nobody can know it. */
export function volumeType(parameters: Parameters): string | undefined {
  return parameters.entry('type') || parameters.open ? parameters.text('type') : 'gp3';
}

/** The file system, which is ext4 when there is none; undefined when nobody can know it. */
export function fileSystem(parameters: Parameters): string | undefined {
  const name = fileSystemNames.find((it) => parameters.entry(it));
  return name || parameters.open ? parameters.text(name ?? '') : 'ext4';
}

/** The first is the current name. */
export const fileSystemNames: readonly string[] = Object.freeze(['csi.storage.k8s.io/fstype', 'fstype']);

/** Every parameter that the guide describes, and a few words about it. */
export const parameterWords = Object.freeze({
  type: 'type of the EBS volume, gp3 by default',
  encrypted: '"true" encrypts the volume',
  kmsKeyId: 'ARN of the KMS key; needs encrypted: "true"',
  iops: 'provisioned I/O operations per second; io1, io2 and gp3',
  iopsPerGB: 'provisioned I/O operations per second and GiB; io1, io2 and gp3',
  allowAutoIOPSPerGBIncrease: '"true" raises iopsPerGB to what the volume needs at least',
  throughput: 'MiB/s; gp3 only, 125 by default',
  blockExpress: '"true" allows io2 Block Express',
  'csi.storage.k8s.io/fstype': 'file system, ext4 by default',
  blockSize: 'block size of the file system',
  inodeSize: 'inode size of the file system',
  bytesPerInode: 'bytes per inode; ext2, ext3 and ext4',
  numberOfInodes: 'number of inodes; ext2, ext3 and ext4',
  ext4BigAlloc: '"true" allocates clusters of blocks; ext4',
  ext4ClusterSize: 'size of such a cluster; needs ext4BigAlloc: "true"',
});

export const volumeTypes = Object.freeze({
  gp3: 'general purpose, the default',
  gp2: 'general purpose, of the generation before',
  io2: 'provisioned IOPS',
  io1: 'provisioned IOPS, of the generation before',
  st1: 'throughput on hard disks',
  sc1: 'cold data on hard disks',
  standard: 'magnetic, of the first generation',
  sbp1: 'fast disks, on Snowball Edge only',
  sbg1: 'hard disks, on Snowball Edge only',
});

export const fileSystems = Object.freeze({ ext4: 'the default', xfs: 'for large files', ext3: 'older', ext2: 'older, without a journal' });
