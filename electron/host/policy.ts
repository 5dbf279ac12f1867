// The Content Security Policy of the page, the same in both shells, and the other headers that go with it.

/** `dev` loosens style-src and connect-src for the development server, nothing else. */
export function contentSecurityPolicy(dev: { readonly server: string } | null): string {
  const socket = dev === null ? '' : ` ${dev.server} ${dev.server.replace(/^http/, 'ws')}`
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self'${dev === null ? '' : " 'unsafe-inline'"}`,
    "img-src 'self' blob:",
    "font-src 'self'",
    `connect-src 'self'${socket}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    // Text can never become script: nothing here may make a policy either.
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ')
}

export function securityHeaders(dev: { readonly server: string } | null): { readonly [name: string]: string } {
  return {
    'content-security-policy': contentSecurityPolicy(dev),
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    // A link that is opened must not tell the site where it was clicked.
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy':
      'camera=(), display-capture=(), geolocation=(), hid=(), microphone=(), payment=(), publickey-credentials-get=(), serial=(), usb=()',
    'cache-control': 'no-store',
  }
}

const types: { readonly [ending: string]: string } = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  woff2: 'font/woff2',
}

/** The media type of one of our own files; null for an ending that we never serve. */
export function mediaTypeOf(path: string): string | null {
  return types[path.split('.').at(-1) ?? ''] ?? null
}
