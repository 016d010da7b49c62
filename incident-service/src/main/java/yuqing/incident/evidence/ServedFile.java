package yuqing.incident.evidence;

import yuqing.contracts.IncidentEvent.EvidenceAdded;

/// A file as it goes out.
///
/// @param number of its incident
record ServedFile(String number, EvidenceAdded added) {

  /// `YQ-2026-00012-2c26b46b68ff.png`: a name of our own.
  String name() {
    return "%s-%s.%s"
        .formatted(
            number, added.sha256().substring(0, 12), MediaTypes.TAKEN.get(added.mediaType()));
  }

  String contentType() {
    return added.mediaType().startsWith("text/")
        ? added.mediaType() + ";charset=UTF-8"
        : added.mediaType();
  }
}
