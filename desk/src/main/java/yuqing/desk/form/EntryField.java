package yuqing.desk.form;

import java.util.List;

/// A field of a record's form.
///
/// @param name of the field in the service's body
/// @param label in the reader's language, as the hint
/// @param hint empty where there is no more to say
public record EntryField(
    String name,
    EntryFieldKind kind,
    String label,
    boolean isRequired,
    String hint,
    List<EntryChoice> choices) {

  public static EntryField required(String name, EntryFieldKind kind, String label) {
    return new EntryField(name, kind, label, true, "", List.of());
  }

  public static EntryField optional(String name, EntryFieldKind kind, String label) {
    return new EntryField(name, kind, label, false, "", List.of());
  }

  public EntryField with(String hint) {
    return new EntryField(name, kind, label, isRequired, hint, choices);
  }

  public EntryField of(List<EntryChoice> choices) {
    return new EntryField(name, kind, label, isRequired, hint, choices);
  }
}
