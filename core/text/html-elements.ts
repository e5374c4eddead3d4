/** What elements of HTML are on a page: lines of their own, paragraphs, hidden things. */

/** Elements that begin and end on a line of their own. */
export const BLOCKS: ReadonlySet<string> = new Set(
  'p div h1 h2 h3 h4 h5 h6 ul ol dl dt dd li table caption tr blockquote pre hr section article header footer main nav aside address figure figcaption form fieldset center details summary'.split(
    ' ',
  ),
);
/** Those with a blank line before and after. Outlook's MsoNormal is a paragraph without. */
const APART: ReadonlySet<string> = new Set('p h1 h2 h3 h4 h5 h6 ul ol dl table blockquote pre'.split(' '));
const TIGHT = /\bMso(?:Normal|PlainText|NoSpacing|ListParagraph)/;
const HIDDEN = /display\s{0,3}:\s{0,3}none|mso-hide\s{0,3}:\s{0,3}all|\bhidden(?=[\s=]|$)/i;
/** Elements that have no end tag. */
export const VOID: ReadonlySet<string> = new Set('br hr img input meta link base col source area wbr'.split(' '));
/** Outlook on the web puts its history below a rule; its plain text shows it as underscores. */
export const OUTLOOK_HISTORY = /\bid\s{0,3}=\s{0,3}["']?divRplyFwdMsg\b/;

/** True for a paragraph with a blank line around it. */
export const isApart = (name: string, attributes: string): boolean => APART.has(name) && !TIGHT.test(attributes);
/** True when what is in the element is not shown. */
export const isHidden = (attributes: string): boolean => HIDDEN.test(attributes);
