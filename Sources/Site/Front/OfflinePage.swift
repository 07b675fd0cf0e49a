/// What a page is replaced by where there is no network: sessions on the device go on from here.
struct OfflinePage: Page, Equatable {
  static let template = "front/offline"
  let title = "No network just now"
  let scripts = ["offline-page.js"]
}
