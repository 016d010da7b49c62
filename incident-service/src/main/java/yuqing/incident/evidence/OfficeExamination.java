package yuqing.incident.evidence;

/// What an office document turned out to be.
///
/// @param mediaType null where it has a fault
/// @param fault null where it is taken
record OfficeExamination(String mediaType, OfficeFault fault) {

  static OfficeExamination taken(String mediaType) {
    return new OfficeExamination(mediaType, null);
  }

  static OfficeExamination refused(OfficeFault fault) {
    return new OfficeExamination(null, fault);
  }
}
