import type { Domain } from '../../../engine/model.js';
import { wellKnown } from '../../shared/offers.js';

/** Source: https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html#load-balancer-attributes. */
const loadBalancerAttributes = Object.freeze({
  'idle_timeout.timeout_seconds': '1 to 4000 seconds, 60 by default',
  'client_keep_alive.seconds': '60 to 604800 seconds, 3600 by default',
  'deletion_protection.enabled': 'true keeps the load balancer from being deleted',
  'access_logs.s3.enabled': 'true writes access logs to a bucket',
  'access_logs.s3.bucket': 'name of the bucket for access logs',
  'access_logs.s3.prefix': 'prefix in the bucket for access logs',
  'connection_logs.s3.enabled': 'true writes connection logs to a bucket',
  'connection_logs.s3.bucket': 'name of the bucket for connection logs',
  'routing.http2.enabled': 'true by default',
  'routing.http.drop_invalid_header_fields.enabled': 'true drops headers with invalid names',
  'routing.http.desync_mitigation_mode': 'monitor, defensive (default) or strictest',
  'routing.http.preserve_host_header.enabled': 'true hands the Host header on unchanged',
  'routing.http.xff_client_port.enabled': 'true adds the client port to X-Forwarded-For',
  'routing.http.xff_header_processing.mode': 'append (default), preserve or remove',
  'waf.fail_open.enabled': 'true lets requests through while WAF is out of reach',
  'zonal_shift.config.enabled': 'true allows zonal shift',
});

/** Source: https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html. */
const sslPolicies = Object.freeze({
  'ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09': 'TLS 1.3 and 1.2, post-quantum key exchange',
  'ELBSecurityPolicy-TLS13-1-2-2021-06': 'TLS 1.3 and 1.2',
  'ELBSecurityPolicy-TLS13-1-2-Res-2021-06': 'TLS 1.3 and 1.2, fewer ciphers',
  'ELBSecurityPolicy-TLS13-1-3-2021-06': 'TLS 1.3 only',
  'ELBSecurityPolicy-FS-1-2-Res-2020-10': 'TLS 1.2 with forward secrecy',
  'ELBSecurityPolicy-2016-08': 'TLS 1.0 to 1.2, for old clients',
});

export const domains: readonly Domain[] = [
  wellKnown('spec.sslPolicy', 'value', sslPolicies),
  wellKnown('spec.loadBalancerAttributes[].key', 'value', loadBalancerAttributes),
  wellKnown('spec.inboundCIDRs[]', 'value', {
    '0.0.0.0/0': 'everybody, IPv4',
    '::/0': 'everybody, IPv6',
    '10.0.0.0/8': 'private addresses',
    '172.16.0.0/12': 'private addresses',
    '192.168.0.0/16': 'private addresses',
  }),
  wellKnown('spec.namespaceSelector.matchLabels.*', 'key', { 'kubernetes.io/metadata.name': 'the name of the namespace, on every namespace' }),
  wellKnown('spec.subnets.matchTags[].key', 'value', {
    'kubernetes.io/role/elb': 'marks public subnets',
    'kubernetes.io/role/internal-elb': 'marks private subnets',
  }),
  wellKnown('spec.tags[].key', 'value', { Name: 'the name that the console shows', environment: 'for cost reports', team: 'for cost reports' }),
];
