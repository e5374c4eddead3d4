/** English word families whose root changes, in the shape of the Spanish ones. */
const ROOTS: readonly string[] = [
  'deliver deliveri', 'ship shipp', 'receiv receipt recept', 'refund', 'return', 'exchang', 'replac', 'cancel cancell', 'repair', 'warrant', 'pay payabl', 'purchas',
  'invoic', 'track', 'arriv arrival', 'availabl availab availabilit', 'compatibl compatibilit', 'includ inclus inclusiv', 'assembl', 'measur', 'siz', 'charg', 'discount',
  'delay', 'damag', 'defect defectiv', 'locat', 'explain explan', 'decid decis', 'provid provis', 'produc product produc', 'resolv resolut resolution', 'solv solut solution', 'apolog apologis apologiz apologi',
];
export const EN_FAMILIES: ReadonlyMap<string, string> = new Map(ROOTS.flatMap((line) => {
  const [name = '', ...roots] = line.split(' ');
  return roots.map((root) => [root, name] as const);
}));

const WORDS: readonly string[] = [
  'send send sends sent sending', 'pay pay pays paid paying payment payments', 'buy buy buys bought buying', 'break break breaks broke broken breaking', 'lose lose loses lost losing', 'get get gets got gotten getting',
  'take take takes took taken taking', 'give give gives gave given giving', 'go go goes went gone going', 'come come comes came coming', 'make make makes made making', 'do do does did done doing', 'have have has had having',
  'be is are was were been being am', 'tell tell tells told telling', 'find find finds found finding', 'hold hold holds held holding', 'keep keep keeps kept keeping', 'leave leave leaves left leaving', 'say say says said saying',
  'write write writes wrote written writing', 'know know knows knew known knowing', 'think think thinks thought thinking', 'begin begin begins began begun', 'wear wear wears wore worn wearing', 'fit fit fits fitted fitting',
  'ship ship ships shipped shipping shipment shipments', 'order order orders ordered ordering', 'number number numbers', 'offer offer offers offered offering', 'customer customer customers', 'letter letter letters',
  'delivery deliver delivers delivered delivering delivery deliveries', 'speak speak speaks spoke spoken', 'choose choose chooses chose chosen choice', 'hour hour hours', 'user user users', 'password password passwords',
  'sell sell sells sold selling sale sales', 'charge charge charges charged charging', 'charger charger chargers', 'colour colour color colours colors', 'cheque cheque check cheques', 'address address addresses addressed',
];
export const EN_KEEP: ReadonlyMap<string, string> = new Map(WORDS.flatMap((line) => {
  const [name = '', ...words] = line.split(' ');
  return [name, ...words].map((word) => [word, name] as const);
}));
