import type { Rule } from '../rule.js';

/** Apart from the rule for length's sake. */
export const BLAME_EXAMPLES: Pick<Rule, 'caught' | 'fine'> = {
  caught: {
    es: [
      { draft: 'Nos dio mal el código postal.', after: 'El código postal que tenemos no parece correcto.' },
      { draft: 'Como ya le dije, el plazo es de 14 días.', after: 'El plazo es de 14 días.' },
      { draft: 'Si nos hubiera avisado antes, lo habríamos cambiado.', after: 'Lo habríamos cambiado.' },
      { draft: 'No adjuntó la factura.', after: 'Nos falta la factura.' },
      { draft: 'El pedido se devolvió por su descuido.', after: 'El pedido se devolvió por un error en los datos.' },
      'Usted introdujo una dirección incorrecta.', 'Has puesto mal el número.', 'La culpa es suya.', 'Debería haber leído las condiciones.', 'Tiene que leer bien la descripción.', 'Está claramente indicado en la web.', 'Te olvidaste de adjuntar el recibo.', 'Es un error del cliente.', 'No ha leído las instrucciones.', 'La próxima vez, lea las condiciones.',
    ],
    en: [
      { draft: 'You entered the wrong address.', after: 'The address we have does not seem right.' },
      { draft: 'As we already told you, the limit is 14 days.', after: 'The limit is 14 days.' },
      { draft: 'If you had told us sooner, we would have changed it.', after: 'We would have changed it.' },
      { draft: 'You forgot to include the receipt.', after: 'We still need you to include the receipt.' },
      'You failed to provide a phone number.', 'It was your own mistake.', 'You should have read the terms.', "You didn't follow the instructions.", 'This is clearly stated on our website.', 'You need to read the terms.', 'It returned due to your error.', 'Next time, check the size.', "You've given us an incorrect postcode.",
    ],
  },
  fine: {
    es: [
      'El código postal que tenemos es 41010, ¿es correcto?', 'No es culpa suya: la web no lo explicaba bien.', 'Lamentamos que usted no haya podido recibirlo.', 'Si nos avisa antes del jueves, lo cambiamos.', 'Si lo hubiera recibido dañado, díganoslo.', 'La dirección que nos indicó es calle Mayor, 3.',
      'Gracias por indicarnos el número.', 'Hemos puesto mal la etiqueta.', 'La web indicó mal el precio.', 'El paquete debería haber llegado ayer.', '¿Nos indicó usted el piso?', 'Se introdujo mal en nuestro sistema.', 'Puede leer las condiciones en la web.', 'El transportista no dejó aviso.',
    ],
    en: [
      'The postcode we have is 41010, is that right?', 'It is not your fault: the site did not explain it.', 'We are sorry that you did not receive it.', 'If you tell us before Thursday, we will change it.', 'The address you gave us is 3 High Street.', 'Thank you for giving us the number.',
      'We entered the wrong address.', 'Our site showed the wrong price.', 'Did you enter the right address?', 'The parcel should have arrived yesterday.', 'You can read the terms on our site.', 'If you did not order this, tell us.',
    ],
  },
};
