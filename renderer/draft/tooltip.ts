import type { Finding, Severity } from '../../core/contract.js';
import { PATHS } from '../ui/paths.js';

export interface TooltipWords {
  readonly severity: Readonly<Record<Severity, string>>;
  /** Empty where nothing can be dismissed, and where no key fixes. */
  readonly dismiss: string;
  readonly fixKey: string;
}

function element<K extends keyof HTMLElementTagNameMap>(tag: K, className: string, text = ''): HTMLElementTagNameMap[K] {
  const node = document.createElement(tag);
  node.className = className;
  node.textContent = text;
  return node;
}

/** The same sign as in the list of findings. */
function signOf(severity: Severity): SVGSVGElement {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  const attributes = {
    width: '14',
    height: '14',
    viewBox: '0 0 16 16',
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': '1.5',
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
    'aria-hidden': 'true',
    class: 'cm-why-icon',
  };
  for (const [name, value] of Object.entries(attributes)) svg.setAttribute(name, value);
  const path = document.createElementNS(space, 'path');
  path.setAttribute('d', PATHS[severity]);
  svg.append(path);
  return svg;
}

/** Why a stretch is underlined, with a button per fix; plain DOM, for the editor draws it outside React. */
export function findingTooltip(finding: Finding, words: TooltipWords, fix: (index: number) => void, dismiss: () => void): HTMLElement {
  const box = element('div', 'cm-why');
  box.setAttribute('role', 'group');
  box.setAttribute('aria-label', finding.message);
  const head = element('p', `cm-why-text cm-why-${finding.severity}`);
  const sign = element('span', 'cm-why-sign', words.severity[finding.severity]);
  head.append(signOf(finding.severity), sign, document.createTextNode(` ${finding.message}`));
  const row = element('div', 'cm-why-fixes');
  finding.fixes.slice(0, 5).forEach((each, index) => {
    const button = element('button', 'cm-why-fix', each.label);
    button.type = 'button';
    button.addEventListener('click', () => fix(index));
    if (index === 0 && words.fixKey !== '') button.append(element('kbd', 'cm-why-key', words.fixKey));
    row.append(button);
  });
  if (words.dismiss !== '') {
    const later = element('button', 'cm-why-dismiss', words.dismiss);
    later.type = 'button';
    later.addEventListener('click', dismiss);
    row.append(later);
  }
  box.append(head, row);
  return box;
}
