import HTTPTypes
import Hummingbird

/// The headers that keep other people's pages and scripts out of ours.
enum SafeHeaders {
  /// Everything from this site alone, nothing inline. `wasm-unsafe-eval` lets the page compile
  /// the body's WebAssembly and nothing else; `blob:` is for spoken cues made on the device.
  static let policy = [
    "default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "style-src 'self'",
    "img-src 'self'", "font-src 'self'", "connect-src 'self'", "media-src 'self' blob:",
    "manifest-src 'self'", "worker-src 'self'", "form-action 'self'", "base-uri 'none'",
    "frame-ancestors 'none'",
  ].joined(separator: "; ")

  static let page = fields(policy: policy)

  private static func fields(policy: String) -> HTTPFields {
    var fields = HTTPFields()
    fields[.contentSecurityPolicy] = policy
    fields[.xContentTypeOptions] = "nosniff"
    for (name, value) in others {
      // The names are constants of RFC 9110 tokens, so none can fail.
      if let name = HTTPField.Name(name) { fields[name] = value }
    }
    return fields
  }

  private static let others: [(String, String)] = [
    ("referrer-policy", "same-origin"),
    (
      "permissions-policy",
      "camera=(), microphone=(), geolocation=(), payment=(), usb=(), screen-wake-lock=(self), "
        + "accelerometer=(self), gyroscope=(self), autoplay=(self)"
    ),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("x-frame-options", "DENY"),
  ]
}
