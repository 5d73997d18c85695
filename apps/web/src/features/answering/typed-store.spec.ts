import { beforeEach, describe, expect, it } from 'vitest';
import { submissionKey } from './submission-key';
import { dropTyped, dropTypedElsewhere, keepTyped, typedBefore } from './typed-store';

class MemoryStorage implements Storage {
  private readonly entries = new Map<string, string>();
  get length(): number {
    return this.entries.size;
  }
  clear(): void {
    this.entries.clear();
  }
  getItem(key: string): string | null {
    return this.entries.get(key) ?? null;
  }
  key(index: number): string | null {
    return [...this.entries.keys()][index] ?? null;
  }
  removeItem(key: string): void {
    this.entries.delete(key);
  }
  setItem(key: string, value: string): void {
    this.entries.set(key, value);
  }
}

const here = { personId: 'p1', notificationId: 'n1', answerKey: '3.3' };
let storage: Storage;
beforeEach(() => {
  storage = new MemoryStorage();
});

describe('what is typed and not saved', () => {
  it('is there again after the page is loaded anew, with the revision it was written over', () => {
    keepTyped(storage, here, { revision: 4, form: { findings: 'half a sentence' } });
    expect(typedBefore(storage, here)).toEqual({ revision: 4, form: { findings: 'half a sentence' } });
  });

  it('is never shown to another person in the same tab', () => {
    keepTyped(storage, here, { revision: 4, form: { findings: 'confidential' } });
    expect(typedBefore(storage, { ...here, personId: 'p2' })).toBeUndefined();
  });

  it('is kept of the current page only', () => {
    keepTyped(storage, here, { revision: 0, form: {} });
    keepTyped(storage, { ...here, answerKey: '3.4' }, { revision: 0, form: {} });
    expect(storage.length).toBe(1);
    storage.setItem('something of others', 'stays');
    dropTypedElsewhere(storage, here);
    expect(storage.length).toBe(1);
    expect(storage.getItem('something of others')).toBe('stays');
  });

  it('is gone once it is saved', () => {
    keepTyped(storage, here, { revision: 0, form: {} });
    dropTyped(storage, here);
    expect(typedBefore(storage, here)).toBeUndefined();
  });

  it('does not trip over what it cannot read', () => {
    storage.setItem('article5:typed:p1:n1:3.3', '{"revision":');
    expect(typedBefore(storage, here)).toBeUndefined();
  });

  it('lets people type on when the storage is full', () => {
    storage.setItem = () => {
      throw new Error('QuotaExceededError');
    };
    expect(() => keepTyped(storage, here, { revision: 0, form: {} })).not.toThrow();
  });
});

describe('the key of a sending', () => {
  it('stays the same for the same content and differs for another', () => {
    const first = submissionKey(storage, 'n1', { name: 'A' });
    expect(submissionKey(storage, 'n1', { name: 'A' })).toBe(first);
    expect(submissionKey(storage, 'n2', { name: 'A' })).not.toBe(first);
    expect(submissionKey(storage, 'n1', { name: 'B' })).not.toBe(first);
  });
});
