import type { InlineConfig, Plugin } from 'vite'

const script = '/@hot-page.js'

/**
 * What Vite's server needs so that the page keeps its CSP: React's refresh comes as an inline script, which the CSP
 * refuses, so it is served as a file instead.
 */
function refreshFromFile(): Plugin {
  let inline = ''
  return {
    name: 'refresh-from-file',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use(script, (_request, response) => {
        response.setHeader('Content-Type', 'text/javascript')
        response.end(inline)
      })
    },
    transformIndexHtml: {
      order: 'post',
      handler: (html) =>
        html.replace(/<script type="module">([^]*?)<\/script>/, (_all, code: string) => {
          inline = code
          return `<script type="module" src="${script}"></script>`
        }),
    },
  }
}

/** Vite's server for development: this machine only, and no overlay, which is HTML made of text. */
export const hotPage: InlineConfig = {
  plugins: [refreshFromFile()],
  server: { host: '127.0.0.1', port: 5173, strictPort: false, hmr: { overlay: false } },
}
