import Foundation

// Reads "WORK SECONDS" lines, does the work for so long and answers "TIMES SECONDS". First it says
// the works it knows, one a line, with what each is counted in, and an empty line.

guard CommandLine.arguments.count == 3 else {
  print("usage: ours MODEL.osim IK-FOLDER")
  exit(2)
}
let works = try Works(
  model: CommandLine.arguments[1], markers: URL(filePath: CommandLine.arguments[2]))
for (name, said) in works.told { say("\(name) \(said)") }
say("")
while let line = readLine() {
  let words = line.split(separator: " ").map(String.init)
  guard words.count == 2, let seconds = Double(words[1]), let work = works.all[words[0]] else {
    say("0 1")
    continue
  }
  let (times, taken) = timed(work, for: seconds)
  say("\(times) \(taken)")
}

/// At once, to whoever waits at the other end.
func say(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }

/// One piece of work: does the i-th round of it and says for how many it counts.
typealias Work = (_ i: Int) -> Int

/// Seconds of this process's own work, whatever else the machine does.
func worked() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + 1e-9 * Double(time.tv_nsec)
}

func timed(_ work: Work, for seconds: Double) -> (times: Int, seconds: Double) {
  let began = worked()
  var (times, i, next) = (0, 0, 1)
  while true {
    while i < next {
      times += work(i)
      i += 1
    }
    let taken = worked() - began
    if taken >= seconds { return (times, taken) }
    // The clock is read a hundred times a window, not every round.
    next = i + max(1, Int(Double(i) / max(taken, 1e-9) * seconds / 100))
  }
}
