const noNames = 'Los clientes de API ponen otro valor en lugar de {{ y de lo que sigue'
const noBlankEnds = 'y allí se pierden los espacios al principio y al final de un valor'
const call =
  'Una llamada lleva ASCII simple y una dirección sin ruta; los espacios al principio y al final de un valor se pierden por el camino.'
const field = 'Un campo admite una línea, sin espacios al principio ni al final.'

/** By the label of a form: why it cannot carry every value that could be typed on a keyboard. */
export const formLimits: Readonly<Partial<Record<string, string>>> = {
  'Sprinklr.conf':
    'EasySettings quita los espacios al principio y al final, y convierte en otra cosa las fechas, (es_nl) y lo que Python podría haber empaquetado.',
  '.env':
    'Lo que lee estos archivos no coincide en cómo tratar las comillas, así que solo cabe lo que no las necesita: sin espacios, sin comillas, sin # $ & ( ) ; < > \\ ` | y sin ~ ni = al principio.',
  '.env for shells':
    'Lo que lee estos archivos coincide en las comillas, pero no en $, ni en varias barras invertidas seguidas o al final, ni en una comilla simple junto a " ` o \\.',
  'Windows command script':
    'En el símbolo del sistema, un " puede convertir en comando lo que sigue, y un !, en variable.',
  'Postman environment': `${noNames}, y algunos también con {% y {#.`,
  'Insomnia environment': `${noNames}, y también con {% y {#.`,
  'Bruno environment': `${noNames}, ${noBlankEnds}.`,
  'VS Code REST Client': `${noNames}, y allí se pierde un espacio al final.`,
  'JetBrains HTTP client': `${noNames}.`,
  'curl command': call,
  'curl config file': call,
  'HTTP headers': call,
  'GitHub Actions secrets':
    'gh lee los valores entre comillas: una barra invertida al final, o una comilla simple junto a " ` $ o \\, daría otro resultado.',
  'Treasure Data': field,
  Domo: field,
  Tray: field,
  'Qualtrics XM Discover': field,
}
