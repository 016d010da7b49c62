package yuqing.desk.act;

/// What a person enters into a field, and so how it is shown and sent.
public enum FieldKind {
  /// One line.
  LINE,
  /// Any number of lines.
  PROSE,
  /// A minute, in the school's zone.
  TIME,
  /// A calendar day.
  DAY,
  /// One of a closed list, which `codes` has in people's words.
  CHOICE,
  /// Any of a closed list.
  SEVERAL,
  /// Yes, no, or not stated.
  YES_NO,
  /// A choice that is sent as a number, as a level is.
  NUMBER,
  /// Yes, or nothing.
  FLAG,
  /// One of the school's departments.
  DEPARTMENT,
  /// Any of the incident's evidence.
  EVIDENCE,
  /// One of the incident's earlier reports of the same kind by telephone.
  TELEPHONE_REPORT,
  /// Posts and names, a line each.
  TEAM,
  /// Sent along, shown to nobody.
  HIDDEN
}
