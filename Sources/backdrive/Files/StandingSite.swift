import Glibc

/// The site in an output folder, just as its build left it.
struct StandingSite: ~Copyable {
    let origin: SiteMarker.Origin
    private let folder: Descriptor

    /// Nil where there is no site, or where anything in it, or its files' mode, is not as `mode` and the marker say: a
    /// change of any kind, even one that keeps a file's size and its time, is later than the marker (`SiteSeal`).
    init?(_ output: OutputFolder, mode: mode_t) async {
        let reader = FileReader(limit: SiteMarker.longest)
        guard case .bytes(let bytes) = reader.read(output.path + "/" + OutputFolder.marker),
            let marker = SiteMarker(String(decoding: bytes, as: UTF8.self)), let origin = marker.origin
        else { return nil }
        do throws(SystemError) {
            let folder = try Descriptor(folder: output.path)
            let found = try await SiteInventory(of: folder, in: output)
            guard found.files == marker.files, found.bytes == marker.bytes, found.modes == [mode], found.isSealed
            else { return nil }
            self.origin = origin
            self.folder = folder
        } catch {
            // What cannot be looked at is not known to be untouched.
            return nil
        }
    }

    /// Whether the attachments that it holds are those of the content; `paths` are all that might be.
    func agrees(with paths: [String], of content: any FileFolder) -> Bool {
        let reader = FileReader(folder: folder.number, limit: FileReader.attachmentLimit)
        return paths.allSatisfy { path in
            switch reader.read(path) {
            case .bytes(let shown): content.has(shown, at: path)
            case .unreadable(let error): error.isAbsence
            case .tooLarge, .notRegular: false
            }
        }
    }
}
