interface PolicyFactory {
  createPolicy(name: string, rules: { createHTML(text: string): string }): unknown
}

/**
 * Mantine fills its `<style>` elements through innerHTML, which the page's policy allows for text of this
 * `default` policy only: style sheets pass, markup never does.
 */
const factory = (window as unknown as { readonly trustedTypes?: PolicyFactory }).trustedTypes

factory?.createPolicy('default', { createHTML: refuseMarkup })

function refuseMarkup(text: string): string {
  if (text.includes('<')) throw new TypeError('markup is not allowed on this page')
  return text
}
