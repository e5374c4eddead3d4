/**
 * Formats of tracking numbers, as data. `checked` formats are taken anywhere in the text when their
 * check digit holds; the others only near a word that says so or the carrier's name. `verifiedOn` is
 * the day somebody compared the format with the source, null when that is still to be done.
 */
import { s10, ups } from './checkdigits.js';

export interface TrackingFormat {
  readonly carrier: string;
  /** Folded names of the carrier that open the gate. */
  readonly names: readonly string[];
  /** Shape of the number in capitals, without spaces. */
  readonly shape: RegExp;
  /** True for shapes that nothing else has: taken without a gate. */
  readonly distinct?: true;
  readonly check?: (id: string) => boolean;
  readonly source: string;
  readonly verifiedOn: string | null;
}

export const TRACKING: readonly TrackingFormat[] = [
  {
    carrier: 'UPU S10',
    names: ['correos', 'royal mail', 'usps', 'la poste', 'deutsche post', 'china post', 'correos express'],
    shape: /^[A-Z]{2}\d{9}[A-Z]{2}$/,
    check: s10,
    source: 'https://en.wikipedia.org/wiki/S10_(UPU_standard)',
    verifiedOn: '2026-11-23',
  },
  {
    carrier: 'UPS',
    names: ['ups'],
    shape: /^1Z[0-9A-Z]{16}$/,
    check: ups,
    source: 'https://parceldetect.com/online-checksum-calculator',
    verifiedOn: '2026-11-23',
  },
  {
    carrier: 'Amazon Logistics',
    names: ['amazon logistics', 'amazon'],
    shape: /^TB[A-Z]\d{12}$/,
    distinct: true,
    source: 'https://github.com/jkeen/tracking_number_data',
    verifiedOn: null,
  },
  {
    carrier: 'DHL',
    names: ['dhl'],
    shape: /^(?:JJD\d{10,20}|JD\d{16,18}|JVGL\d{10,20})$/,
    distinct: true,
    source: 'https://www.dhl.com/es-es/home/seguimiento.html',
    verifiedOn: null,
  },
  {
    carrier: 'Correos',
    names: ['correos'],
    shape: /^[A-Z]{2}[0-9A-Z]{21}$/,
    source: 'https://www.correos.es/es/es/herramientas/localizador/envios',
    verifiedOn: null,
  },
  { carrier: 'DHL', names: ['dhl'], shape: /^\d{10}$/, source: 'https://www.dhl.com/es-es/home/seguimiento.html', verifiedOn: null },
  {
    carrier: 'FedEx',
    names: ['fedex'],
    shape: /^(?:\d{12}|\d{15}|\d{20}|\d{22})$/,
    source: 'https://www.fedex.com/es-es/tracking.html',
    verifiedOn: null,
  },
  {
    carrier: 'USPS',
    names: ['usps'],
    shape: /^9\d{19,21}$/,
    source: 'https://tools.usps.com/go/TrackConfirmAction_input',
    verifiedOn: null,
  },
  { carrier: 'GLS', names: ['gls', 'asm'], shape: /^\d{8,14}$/, source: 'https://www.gls-spain.es', verifiedOn: null },
  { carrier: 'MRW', names: ['mrw'], shape: /^\d{12}$/, source: 'https://www.mrw.es', verifiedOn: null },
  { carrier: 'SEUR', names: ['seur'], shape: /^(?:\d{8,14}|\d{23})$/, source: 'https://www.seur.com', verifiedOn: null },
  { carrier: 'CTT Express', names: ['ctt', 'tourline'], shape: /^\d{22}$/, source: 'https://www.cttexpress.com', verifiedOn: null },
  { carrier: 'Nacex', names: ['nacex'], shape: /^\d{3,4}\/\d{7,8}$/, source: 'https://www.nacex.es', verifiedOn: null },
  {
    carrier: 'Correos Express',
    names: ['correos express', 'cex'],
    shape: /^\d{16}$/,
    source: 'https://www.correosexpress.com',
    verifiedOn: null,
  },
  { carrier: 'Estafeta', names: ['estafeta'], shape: /^(?:\d{10}|\d{22})$/, source: 'https://www.estafeta.com', verifiedOn: null },
  {
    carrier: 'InPost / Mondial Relay',
    names: ['inpost', 'mondial relay', 'mondial'],
    shape: /^\d{8}(?:\d{2})?(?:\d{2})?$/,
    source: 'https://www.inpost.es',
    verifiedOn: null,
  },
  {
    carrier: 'Royal Mail',
    names: ['royal mail'],
    shape: /^\d{16}$/,
    source: 'https://www.royalmail.com/track-your-item',
    verifiedOn: null,
  },
  { carrier: 'DPD', names: ['dpd'], shape: /^\d{14}$/, source: 'https://www.dpd.com', verifiedOn: null },
  { carrier: 'Evri', names: ['evri', 'hermes'], shape: /^[A-Z0-9]{16}$/, source: 'https://www.evri.com/track', verifiedOn: null },
];

/** Words that say a tracking number comes. Folded. */
export const TRACKING_WORDS = [
  'seguimiento',
  'tracking',
  'track',
  'tracker',
  'guia',
  'localizador',
  'expedicion',
  'numero de envio',
  'n.º de envio',
  'nº de envio',
  'envio numero',
  'envio n',
  'codigo de envio',
  'albaran',
  'rastreo',
  'rastrear',
  'waybill',
  'shipment number',
  'consignment',
  'shipment id',
] as const;
