import type { Text } from '#core/text/text'

/** What can be changed about the app behind a profile, in Spanish. */
export const appChanges: Text['appChanges'] = {
  environment: {
    open: 'Cambiar de entorno…',
    title: (name) => `Cambiar el entorno de ${name}`,
    intro: (environment) =>
      `Ahora es ${environment}. Las claves y los tokens quedan como están; solo cambia dónde los pide el monedero.`,
    thenChecked: 'Al guardarlo, el monedero pregunta al proveedor si el token funciona allí.',
    proposed: (environment) => `Se encontró ${environment}; ya está escrito.`,
    others: (names) =>
      `Estos perfiles usan la misma clave de API y conservan su entorno: ${names}.`,
    whenNext:
      'El cambio en sí no detiene nada. Sí puede hacerlo el próximo token nuevo de este perfil:',
    submit: 'Cambiar de entorno',
  },
  encodedTwice: {
    open: 'Probar una vez más, codificado dos veces',
    hint: 'Algunos clientes de Sprinklr más antiguos envían el token de renovación codificado dos veces con signos de porcentaje. El intento rechazado no lo ha gastado, así que puede enviarlo una vez de esa manera; el monedero nunca lo hace por su cuenta.',
  },
  mutualTls: {
    card: 'Certificado para TLS mutuo',
    hint: 'Lo muestra cada solicitud de este perfil. Cuando se haya cargado uno nuevo para su aplicación, reemplácelo aquí.',
    open: 'Reemplazar certificado…',
    title: (name) => `Reemplazar el certificado de TLS mutuo de ${name}`,
    intro: (until) =>
      `El actual es válido hasta el ${until}. Los tokens y las claves quedan como están.`,
    tried:
      'El monedero pregunta primero una vez al proveedor con el nuevo. Si el proveedor no lo admite, se queda el anterior.',
    others: (names) =>
      `Estos perfiles usan la misma clave de API y conservan el certificado que tienen: ${names}.`,
    submit: 'Reemplazar certificado',
  },
}
