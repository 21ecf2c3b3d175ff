import CCmark
import CYAML
package func cmarkVersion() -> Int32 { cmark_version() }
