/// `…/evidence`: files about the public item and about what the school did, kept by the hash of
/// their content. Start with `EvidenceStore` (the files; `EvidenceFolder` keeps them on a
/// disk), then
/// {@link yuqing.incident.evidence.Evidence} (what the record says of them). No file's name and
/// nothing about who posted is kept.
package yuqing.incident.evidence;
