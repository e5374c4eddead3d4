/** Units by what they measure, and the words that ask for it; folded. A length is no weight. */
interface Measure { readonly asked: RegExp; readonly unit: RegExp }

const MEASURES: readonly Measure[] = [
  { asked: /^(?:pesa\p{L}*|peso|kilos?|gramos?|weigh\p{L}*|heavy|grams?|pounds)$/u, unit: /^(?:kg|kgs|g|gr|grs|kilos?|kilogramos?|gramos?|grams?|mg|lbs?|libras?|pounds?|oz|toneladas?|stone)$/u },
  { asked: /^(?:mide\p{L}*|medidas?|ancho|alto|largo|fondo|altura|anchura|profundidad|diametro|dimension\p{L}*|wide|width|tall|height|long|length|deep|depth|thick\p{L}*|mm|cm)$/u, unit: /^(?:mm|cms?|centimetros?|milimetros?|mts?|m|metros?|km|in|inch|inches|ft|feet|pulgadas?|")$/u },
  { asked: /^(?:capacidad|litros|capacity|lit(?:re|er)s)$/u, unit: /^(?:l|lts?|litros?|ml|cl|litres?|liters?|gal\p{L}*|oz)$/u },
  { asked: /^(?:watts?|vatios?|potencia|wattage|power)$/u, unit: /^(?:w|kw|watts?|vatios?|kilovatios?)$/u },
  { asked: /^(?:voltaje|voltios?|voltage|volts?)$/u, unit: /^(?:v|volts?|voltios?)$/u },
  { asked: /^(?:memoria|almacenamiento|ram|memory|storage|gigas?)$/u, unit: /^(?:gb|tb|mb|gigas?)$/u },
];

/** @param asked the words of a question. @returns whether it asks for a measure and the unit is one of it; null when it asks for none known. */
export function unitFits(asked: Iterable<string>, unit: string): boolean | null {
  for (const word of asked) {
    const measure = MEASURES.find((m) => m.asked.test(word));
    if (measure) return measure.unit.test(unit);
  }
  return null;
}
