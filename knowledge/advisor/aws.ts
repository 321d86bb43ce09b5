/**
 * Names of AWS that follow from others: partitions, ARNs, names with a limit.
 * Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html
 */
import type { Given } from '../../engine/advisor/model.js';

/** The partition of a Region: China and GovCloud have their own. */
export function partitionOf(region: string): string {
  if (region.startsWith('cn-')) return 'aws-cn';
  return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
}

/** A policy that AWS keeps, such as `AmazonSSMManagedInstanceCore` or `service-role/…`. */
export function managedPolicy(it: Given, name: string): string {
  return `arn:${partitionOf(it.text('region'))}:iam::aws:policy/${name}`;
}

/** Something of IAM in the account of the field `account`: `role/name`, `policy/name`. */
export function iamArn(it: Given, resource: string): string {
  return `arn:${partitionOf(it.text('region'))}:iam::${it.text('account')}:${resource}`;
}

/** A name made of a prefix and the cluster's, cut where the service ends: roles have 64 characters. */
export function named(prefix: string, it: Given, most = 64): string {
  return `${prefix}-${it.text('name')}`.slice(0, most);
}
