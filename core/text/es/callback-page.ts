import type { Text } from '#core/text/text'

/** What a browser shows where the wallet listens at a Callback URL on this computer, in Spanish. */
export const callbackPage: Text['callbackPage'] = {
  title: 'Token Wallet',
  taken: {
    heading: 'El monedero tiene la respuesta',
    sentence: 'Puede cerrar esta ventana y volver a Token Wallet.',
  },
  asked: {
    heading: 'Token Wallet le pregunta por esta respuesta',
    sentence: 'Puede cerrar esta ventana. Vuelva a Token Wallet y diga si es suya.',
  },
  empty: {
    heading: 'A esta página no llegó ninguna respuesta',
    sentence:
      'El inicio de sesión sigue abierto. Vuelva a Token Wallet: allí puede copiar su enlace y abrirlo una vez más.',
  },
}
