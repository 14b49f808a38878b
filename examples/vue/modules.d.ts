/** What Vite makes of a `.vue` file. */
declare module '*.vue' {
  const component: import('vue').Component
  export default component
}
