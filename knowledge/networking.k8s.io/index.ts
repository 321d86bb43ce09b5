import type { Kind } from '../../engine/model.js';
import { ingress } from './ingress/index.js';
import { ingressClass } from './ingressclass/index.js';

export const networkingKinds: readonly Kind[] = [ingressClass, ingress];
