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

/**
 * Vite's server for development: this machine only. The page comes through the shell, from another port, so it is told
 * where to hear of changes. No overlay: that is HTML made of text.
 */
export function hotPage(port: number): InlineConfig {
  const host = '127.0.0.1'
  return {
    plugins: [refreshFromFile()],
    server: { host, port, strictPort: true, hmr: { host, clientPort: port, overlay: false } },
  }
}
