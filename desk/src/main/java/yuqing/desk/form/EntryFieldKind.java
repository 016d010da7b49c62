package yuqing.desk.form;

/// How a field of a record's form is entered.
public enum EntryFieldKind {
  /// One line; its choices, where there are any, are suggestions.
  LINE,
  /// Any number of lines.
  PROSE,
  /// A calendar day.
  DAY,
  /// A minute, in the school's zone.
  TIME,
  /// Yes or no.
  FLAG,
  /// One of the choices.
  CHOICE,
  /// Shown, and not to be changed.
  FIXED
}
