/// Where light comes from, as the viewer sees it: from above on the left, a little before the person.
struct Light {
  let key: Place
  let rim: Place
  let isNight: Bool

  init(_ view: View, _ theme: Look.Theme) {
    key = unit(view.right * -0.46 + view.up * 0.76 - view.ahead * 0.52)
    rim = unit(view.right * 0.75 + view.up * 0.35 + view.ahead * 0.55)
    isNight = theme == .dark
  }
}
