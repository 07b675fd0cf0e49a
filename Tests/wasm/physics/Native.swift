#if !hasFeature(Embedded)
  import Foundation

  /// Prints every case's fingerprint: topic, number, fingerprint. With `timed`, reads lines of a
  /// topic's number and seconds instead, and answers with cases done and seconds taken.
  @main
  enum Native {
    static func main() {
      if CommandLine.arguments.contains("timed") {
        while let line = readLine() { answer(line) }
        return
      }
      for topic in Topic.allCases {
        for n in 0..<topic.cases {
          print(topic.name, n, fingerprint(topic.rawValue, Int32(n)))
        }
      }
    }

    /// Seconds of this process's own work, whatever else the machine does.
    private static func worked() -> Double {
      var time = timespec()
      clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
      return Double(time.tv_sec) + 1e-9 * Double(time.tv_nsec)
    }

    private static func answer(_ line: String) {
      let numbers = line.split(separator: " ").compactMap { Double($0) }
      guard numbers.count == 2, let topic = Topic(rawValue: Int32(numbers[0])) else { return }
      let began = worked()
      var (done, seconds) = (0, 0.0)
      while seconds < numbers[1] {
        for n in 0..<topic.cases { _ = fingerprint(topic.rawValue, Int32(n)) }
        done += topic.cases
        seconds = worked() - began
      }
      FileHandle.standardOutput.write(Data("\(done) \(seconds)\n".utf8))
    }
  }
#endif
