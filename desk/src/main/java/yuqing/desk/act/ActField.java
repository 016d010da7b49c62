package yuqing.desk.act;

import java.util.List;

/// A field of an act's form.
///
/// @param name its path in the service's body, such as `call.unit`
/// @param group of the fields that belong together and are seldom needed; empty for the others
/// @param choices the codes that may be chosen; empty where it is no choice
public record ActField(
    String name, FieldKind kind, boolean isRequired, String group, List<String> choices) {

  static ActField required(String name, FieldKind kind, String... choices) {
    return new ActField(name, kind, true, "", List.of(choices));
  }

  static ActField optional(String name, FieldKind kind, String... choices) {
    return new ActField(name, kind, false, "", List.of(choices));
  }

  /// An optional field of a group.
  static ActField ofGroup(String group, String name, FieldKind kind, String... choices) {
    return new ActField(name, kind, false, group, List.of(choices));
  }

  /// The name as a text's key has it: `call_unit`.
  public String key() {
    return name.replace('.', '_');
  }
}
