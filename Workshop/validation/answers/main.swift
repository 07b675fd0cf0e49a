import Foundation

// answers QUESTION FILES… prints what Lithe computes, as comma-separated values. `validate.py` asks
// and sets it beside what others computed or measured.

let words = Array(CommandLine.arguments.dropFirst())
guard let question = words.first, let answer = Answers.all[question] else {
  print("usage: answers \(Answers.all.keys.sorted().joined(separator: "|")) FILES…")
  exit(2)
}
try answer(words.dropFirst().map { URL(filePath: $0) })
