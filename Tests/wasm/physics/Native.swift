#if !hasFeature(Embedded)
  /// Prints every case's fingerprint: topic, number, fingerprint.
  @main
  enum Native {
    static func main() {
      for topic in Topic.allCases {
        for n in 0..<topic.cases {
          print(topic.name, n, fingerprint(topic.rawValue, Int32(n)))
        }
      }
    }
  }
#endif
