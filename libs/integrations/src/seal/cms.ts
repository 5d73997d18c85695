import { createHash } from 'node:crypto';
import * as asn1 from 'asn1js';
import {
  AlgorithmIdentifier,
  Attribute,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs';
import type { SealKey } from './seal-key';

const OID = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  sha256: '2.16.840.1.101.3.4.2.1',
  RSA: '1.2.840.113549.1.1.11',
  ECDSA: '1.2.840.10045.4.3.2',
} as const;

/**
 * A detached CMS signature over the bytes, as PAdES wants it at level B-B: content type, message digest and signing
 * certificate (ESS, v2) are signed; there is no signing time inside, the document's /M says it.
 * Source: ETSI EN 319 142-1 section 5.3 and 6.3; RFC 5652; RFC 5035.
 */
export async function detachedCms(bytes: Buffer, key: SealKey): Promise<Buffer> {
  const certificates = key.certificates.map((der) => Certificate.fromBER(Uint8Array.from(der)));
  const [own] = certificates;
  const [ownDer] = key.certificates;
  if (!own || !ownDer) throw new Error('a seal needs a certificate');
  const attributes = new SignedAndUnsignedAttributes({
    type: 0,
    attributes: sorted([
      attribute(OID.contentType, new asn1.ObjectIdentifier({ value: OID.data })),
      attribute(OID.messageDigest, octets(sha256(bytes))),
      attribute(OID.signingCertificateV2, signingCertificate(ownDer)),
    ]),
  });
  const signer = new SignerInfo({
    version: 1,
    sid: new IssuerAndSerialNumber({ issuer: own.issuer, serialNumber: own.serialNumber }),
    digestAlgorithm: new AlgorithmIdentifier({ algorithmId: OID.sha256 }),
    signedAttrs: attributes,
    signatureAlgorithm: signatureAlgorithm(key.algorithm),
    signature: octets(await key.sign(asSet(attributes))),
  });
  const signed = new SignedData({
    version: 1,
    digestAlgorithms: [new AlgorithmIdentifier({ algorithmId: OID.sha256 })],
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: OID.data }),
    certificates,
    signerInfos: [signer],
  });
  const content = new ContentInfo({ contentType: OID.signedData, content: signed.toSchema(true) });
  return Buffer.from(content.toSchema().toBER());
}

function signatureAlgorithm(algorithm: SealKey['algorithm']): AlgorithmIdentifier {
  return algorithm === 'RSA'
    ? new AlgorithmIdentifier({ algorithmId: OID.RSA, algorithmParams: new asn1.Null() })
    : new AlgorithmIdentifier({ algorithmId: OID.ECDSA });
}

/** SigningCertificateV2 with one ESSCertIDv2; its hash algorithm is the default one, SHA-256, and so left out. */
function signingCertificate(der: Buffer): asn1.Sequence {
  const id = new asn1.Sequence({ value: [octets(sha256(der))] });
  return new asn1.Sequence({ value: [new asn1.Sequence({ value: [id] })] });
}

function attribute(type: string, value: asn1.AsnType): Attribute {
  return new Attribute({ type, values: [value] });
}

/** DER wants the members of a set in the order of their bytes. */
function sorted(attributes: Attribute[]): Attribute[] {
  const bytesOf = (one: Attribute) => Buffer.from(one.toSchema().toBER());
  return attributes.sort((one, other) => Buffer.compare(bytesOf(one), bytesOf(other)));
}

/** What is signed is the attributes as a SET, not as the tagged field that carries them. Source: RFC 5652 5.4. */
function asSet(attributes: SignedAndUnsignedAttributes): Buffer {
  const bytes = Buffer.from(attributes.toSchema().toBER());
  bytes[0] = 0x31;
  return bytes;
}

function octets(bytes: Buffer): asn1.OctetString {
  return new asn1.OctetString({ valueHex: Uint8Array.from(bytes).buffer });
}

function sha256(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}
