const features = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'encrypted-media',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
]

const directives = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self'",
  'font-src': "'self'",
  'connect-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  // No text becomes markup or script: not one place in our pages makes such a thing.
  'require-trusted-types-for': "'script'",
  'trusted-types': "'none'",
}

/** What every page of ours is sent with; a page that needs more says which directive. */
export function pageHeaders(own: Partial<Record<string, string>> = {}): Record<string, string> {
  const policy = Object.entries({ ...directives, ...own }).map(([name, value]) => `${name} ${value}`)
  return {
    'content-security-policy': policy.join('; '),
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': features.map((feature) => `${feature}=()`).join(', '),
    'referrer-policy': 'same-origin',
    'x-frame-options': 'DENY',
  }
}
