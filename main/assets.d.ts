/** A file that is put beside the bundle; its path there. */
declare module '*?asset' {
  const path: string
  export default path
}
