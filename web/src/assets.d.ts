/** The address of a file that is sent as it is. */
declare module '*?url' {
  const address: string
  export default address
}
