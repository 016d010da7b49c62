package yuqing.desk.form;

/// What may be chosen in a field.
///
/// @param value as the service takes it
/// @param label as people call it
public record EntryChoice(String value, String label) {}
