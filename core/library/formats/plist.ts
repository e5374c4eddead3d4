/** Apple property lists, XML and binary, as plain values. */
import { parse as parseBinary } from '@plist/binary.parse';
import { parseXml, XmlDocument, XmlElement, type XmlNode } from '@rgrove/parse-xml';
import { FormatError, type SourceFile } from './format.js';

const children = (node: XmlElement): XmlElement[] =>
  node.children.filter((child: XmlNode): child is XmlElement => child instanceof XmlElement);
/** Nesting that is followed. */
const DEEPEST = 50;

function valueOf(node: XmlElement, depth: number): unknown {
  if (depth > DEEPEST) return null;
  switch (node.name) {
    case 'dict': {
      const out = new Map<string, unknown>(),
        parts = children(node);
      for (let i = 0; i + 1 < parts.length; i += 2) out.set((parts[i] as XmlElement).text, valueOf(parts[i + 1] as XmlElement, depth + 1));
      return Object.fromEntries(out);
    }
    case 'array':
      return children(node).map((child) => valueOf(child, depth + 1));
    case 'integer':
    case 'real':
      return Number(node.text);
    case 'true':
      return true;
    case 'false':
      return false;
    default:
      return node.text;
  }
}

/** Entities are not expanded but for the five of XML and character references: no bomb goes off here. @throws FormatError */
export function xmlOf(file: SourceFile): XmlElement {
  let document: XmlDocument;
  try {
    document = parseXml(file.text.replace(/^\s+/, ''), { ignoreUndefinedEntities: true });
  } catch (error) {
    throw new FormatError(`${file.path}: no XML: ${(error instanceof Error ? error.message : String(error)).split('\n')[0]}`);
  }
  if (!document.root) throw new FormatError(`${file.path}: no XML`);
  return document.root;
}

export const elementsOf = (node: XmlElement, name?: string): XmlElement[] =>
  children(node).filter((child) => name === undefined || child.name.toLowerCase() === name);
/** Text of the first of the named children; a CDATA section counts as text. */
export const textIn = (node: XmlElement, ...names: readonly string[]): string =>
  names.map((name) => elementsOf(node, name)[0]?.text).find((text) => text !== undefined && text.trim() !== '') ?? '';

export const isPlist = (file: SourceFile): boolean =>
  file.bytes
    ? String.fromCharCode(...file.bytes.subarray(0, 8)).startsWith('bplist0')
    : /^\s*(?:<\?xml[^>]*>\s*)?(?:<!DOCTYPE plist[^>]*>\s*)?<plist\b/i.test(file.text);

/** @throws FormatError when it is no property list. */
export function plistOf(file: SourceFile): unknown {
  if (file.bytes) {
    try {
      const copy = new Uint8Array(file.bytes.byteLength);
      copy.set(file.bytes);
      return parseBinary(copy.buffer);
    } catch (error) {
      throw new FormatError(`${file.path}: no property list: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  const root = xmlOf(file),
    first = root.name === 'plist' ? children(root)[0] : undefined;
  if (!first) throw new FormatError(`${file.path}: no property list`);
  return valueOf(first, 0);
}
