import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { extractSignature } from '@signpdf/utils';
import { Certificate, ContentInfo, SignedData } from 'pkijs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { receiptPdf } from '../documents';
import { DEVELOPMENT_NAME, Seal, sealOf } from './index';

const AT = new Date('2026-11-24T10:00:00Z');
const DOCUMENT = receiptPdf({
  language: 'fr',
  title: 'Accusé de réception',
  introduction: 'Reçu. Ελλάς',
  rows: [{ label: 'Référence', value: 'FR-2026-000123' }],
  notes: ['Conservez ce document.'],
  issuedAt: AT,
});

/** What an independent reader finds: the CMS structure, and whether it fits the bytes that the range names. */
async function look(pdf: Buffer): Promise<{ isValid: boolean; signed: SignedData }> {
  const { signature, signedData } = extractSignature(pdf);
  const cms = ContentInfo.fromBER(Buffer.from(signature, 'latin1'));
  const signed = new SignedData({ schema: cms.content });
  const data = Uint8Array.from(signedData).buffer;
  try {
    const isValid = await signed.verify({ signer: 0, data, checkChain: false });
    return { isValid, signed };
  } catch {
    return { isValid: false, signed };
  }
}

const typesOf = (signed: SignedData) =>
  signed.signerInfos[0]?.signedAttrs?.attributes.map(({ type }) => type).sort();
const has = (tool: string, option = '--version') => spawnSync(tool, [option]).error === undefined;

describe('a sealed document', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'article5-seal-'));
  let sealed: Buffer;
  beforeAll(async () => {
    sealed = await sealOf({ EVIDENCE_FOLDER: folder }).seal(DOCUMENT, { reason: 'Décision', at: AT });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is the document as it was, with something behind it', () => {
    expect(sealed.subarray(0, DOCUMENT.length).equals(DOCUMENT)).toBe(true);
    const text = sealed.subarray(DOCUMENT.length).toString('latin1');
    for (const entry of ['/StructTreeRoot', '/Marked true', '/Lang (fr)', '/Metadata', '/Tabs /S', '/ID']) {
      expect(text).toContain(entry);
    }
    expect(text).toContain('/SubFilter /ETSI.CAdES.detached');
    expect(text).toContain('/M (D:20261124100000Z)');
  });

  it('verifies over every byte but the signature itself', async () => {
    const { isValid } = await look(sealed);
    expect(isValid).toBe(true);
    const [, a, b, c, d] =
      /\/ByteRange \[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\]/.exec(sealed.toString('latin1')) ?? [];
    expect(Number(a)).toBe(0);
    expect(Number(c) + Number(d)).toBe(sealed.length);
    expect(sealed.subarray(Number(b), Number(c)).toString('latin1')).toMatch(/^<[0-9a-f]+>$/);
  });

  it('has the attributes of PAdES B-B and no time of its own', async () => {
    const { signed } = await look(sealed);
    expect(typesOf(signed)).toEqual([
      '1.2.840.113549.1.9.16.2.47',
      '1.2.840.113549.1.9.3',
      '1.2.840.113549.1.9.4',
    ]);
    expect(signed.signerInfos[0]?.digestAlgorithm.algorithmId).toBe('2.16.840.1.101.3.4.2.1');
  });

  it('no longer verifies when any one byte is another', async () => {
    expect((await look(sealed)).isValid).toBe(true);
    const inUpdate = sealed.indexOf('/Reason');
    for (const at of [20, DOCUMENT.length >> 1, DOCUMENT.length - 3, inUpdate, sealed.length - 20]) {
      const changed = Buffer.from(sealed);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      expect((await look(changed)).isValid, `byte ${at}`).toBe(false);
    }
  });

  it('says that the seal is for development only, and every process takes the same one', async () => {
    const names = new Set<string>();
    const serials = new Set<string>();
    const both = await Promise.all(
      [1, 2].map(() => sealOf({ EVIDENCE_FOLDER: folder }).seal(DOCUMENT, { reason: 'x', at: AT })),
    );
    for (const pdf of [sealed, ...both]) {
      const { signed } = await look(pdf);
      const [certificate] = signed.certificates as Certificate[];
      names.add(String(certificate?.subject.typesAndValues[0]?.value.valueBlock.value));
      serials.add(Buffer.from(certificate?.serialNumber.valueBlock.valueHexView ?? []).toString('hex'));
    }
    expect([...names]).toEqual([DEVELOPMENT_NAME]);
    expect(serials.size).toBe(1);
  });

  it.runIf(has('pdfsig', '-v'))('is valid to pdfsig, which trusts nobody here', () => {
    const file = path.join(folder, 'sealed.pdf');
    writeFileSync(file, sealed);
    const said = spawnSync('pdfsig', ['-nocert', file], { encoding: 'utf8' }).stdout;
    expect(said).toContain('Signature is Valid');
    expect(said).toContain('ETSI.CAdES.detached');
    expect(said).toContain('Total document signed');
  });

  it('is refused for a document that is not of our typesetter, and for one that is sealed already', async () => {
    const seal = sealOf({ EVIDENCE_FOLDER: folder });
    await expect(seal.seal(Buffer.from('%PDF-1.7\n'), { reason: 'x', at: AT })).rejects.toThrow(
      'cross-reference',
    );
    await expect(seal.seal(sealed, { reason: 'x', at: AT })).rejects.toThrow('cross-reference');
  });
});

describe.runIf(has('openssl', 'version'))('the seal of an authority', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'article5-seal-p12-'));
  const inFolder = (name: string) => path.join(folder, name);
  const openssl = (...words: string[]) => execFileSync('openssl', words, { stdio: 'pipe' });
  const made = (name: string, key: readonly string[]) => {
    const [keyFile, certificate, file] = [`${name}.key`, `${name}.pem`, `${name}.p12`].map(inFolder) as [
      string,
      string,
      string,
    ];
    openssl('genpkey', '-out', keyFile, ...key);
    openssl(
      'req',
      '-x509',
      '-new',
      '-key',
      keyFile,
      '-subj',
      `/CN=Seal ${name}`,
      '-days',
      '30',
      '-out',
      certificate,
    );
    openssl(
      'pkcs12',
      '-export',
      '-inkey',
      keyFile,
      '-in',
      certificate,
      '-out',
      file,
      '-passout',
      'pass:geheim é',
    );
    return file;
  };
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each([
    ['rsa', ['-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:2048']],
    ['ec', ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256']],
  ])('comes from a PKCS#12 file with an %s key', async (name, key) => {
    const place = {
      SEAL_PKCS12_FILE: made(name, key),
      SEAL_PKCS12_PASSWORD: 'geheim é',
      EVIDENCE_FOLDER: folder,
    };
    const pdf = await sealOf(place).seal(DOCUMENT, { reason: 'x', at: AT });
    const { isValid, signed } = await look(pdf);
    expect(isValid).toBe(true);
    const [certificate] = signed.certificates as Certificate[];
    expect(certificate?.subject.typesAndValues[0]?.value.valueBlock.value).toBe(`Seal ${name}`);
  });

  it('is not opened by another password, and the reason is said', async () => {
    const file = made('locked', ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256']);
    const place = { SEAL_PKCS12_FILE: file, SEAL_PKCS12_PASSWORD: 'wrong', EVIDENCE_FOLDER: folder };
    await expect(sealOf(place).seal(DOCUMENT, { reason: 'x', at: AT })).rejects.toThrow('wrong password');
    expect(readFileSync(file).length).toBeGreaterThan(0);
  });

  it('may be any key that signs: a failing one is asked again for the next document', async () => {
    let asked = 0;
    const seal = new Seal(async () => {
      asked += 1;
      throw new Error('the module does not answer');
    });
    for (const _ of [1, 2]) {
      await expect(seal.seal(DOCUMENT, { reason: 'x', at: AT })).rejects.toThrow('does not answer');
    }
    expect(asked).toBe(2);
  });
});
