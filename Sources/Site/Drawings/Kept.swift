import Foundation
import Hummingbird
import Synchronization

/// Pictures that were drawn before: the last ones in memory, many on disk, by the name of their
/// content. What is lost is drawn again.
actor Kept {
  private let folder: String?
  private let most: (memory: Int, disk: Int)
  private var memory: [String: ByteBuffer] = [:]
  private var inMemory = 0
  private var onDisk = 0

  /// - Parameters:
  ///   - folder: made when missing; nil keeps nothing on disk.
  ///   - most: bytes.
  init(folder: String?, most: (memory: Int, disk: Int) = (32 << 20, 128 << 20)) {
    self.folder = folder
    self.most = most
    guard let folder else { return }
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    onDisk = Self.files(in: folder).reduce(0) { $0 + $1.size }
  }

  /// The picture of this name. One is drawn at a time, so that drawing never takes the whole
  /// machine and two who ask for the same get the same.
  func picture(
    _ name: String, drawing: @Sendable () throws -> [UInt8]
  ) throws -> ByteBuffer {
    if let known = memory[name] { return known }
    if let folder, let data = FileManager.default.contents(atPath: folder + "/" + name) {
      return remember(ByteBuffer(data: data), as: name)
    }
    let bytes = try drawing()
    store(bytes, as: name)
    return remember(ByteBuffer(bytes: bytes), as: name)
  }

  private func remember(_ picture: ByteBuffer, as name: String) -> ByteBuffer {
    if inMemory + picture.readableBytes > most.memory { (memory, inMemory) = ([:], 0) }
    memory[name] = picture
    inMemory += picture.readableBytes
    return picture
  }

  /// A full disk or a folder that went away costs time and nothing else.
  private func store(_ bytes: [UInt8], as name: String) {
    guard let folder else { return }
    if onDisk + bytes.count > most.disk { makeRoom(in: folder) }
    let url = URL(fileURLWithPath: folder + "/" + name)
    guard (try? Data(bytes).write(to: url, options: .atomic)) != nil else { return }
    onDisk += bytes.count
  }

  /// The older half goes.
  private func makeRoom(in folder: String) {
    for file in Self.files(in: folder).sorted(by: { $0.made < $1.made }) {
      guard onDisk > most.disk / 2 else { return }
      try? FileManager.default.removeItem(atPath: folder + "/" + file.name)
      onDisk -= file.size
    }
  }

  private static func files(in folder: String) -> [(name: String, size: Int, made: Date)] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.compactMap { name in
      guard let facts = try? FileManager.default.attributesOfItem(atPath: folder + "/" + name),
        let size = facts[.size] as? Int, let made = facts[.modificationDate] as? Date
      else { return nil }
      return (name, size, made)
    }
  }
}
