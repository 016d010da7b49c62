package yuqing.desk.form;

import java.util.List;
import java.util.stream.Collectors;
import yuqing.desk.client.Problem;

/// The form of a record, empty, as it is stored, or as it was refused.
///
/// @param postTo path of the desk that takes it
/// @param removeAt path of the desk that takes the record off; null where there is no such step
/// @param ifMatch version on which it is decided; empty for a new record
/// @param key by which a repeat of the same form is done once
/// @param problem null before anything was sent
public record EntryForm(
    String title,
    String postTo,
    String removeAt,
    List<EntryField> fields,
    EnteredForm entered,
    String ifMatch,
    String key,
    Problem problem) {

  /// What is wrong with one field, in the reader's language; empty where nothing is.
  public String fault(EntryField field) {
    return problem == null
        ? ""
        : problem.errors().stream()
            .filter(fault -> isOf(field, fault.field()))
            .map(Problem.Fault::message)
            .distinct()
            .collect(Collectors.joining("；"));
  }

  /// What is wrong with no field of the form.
  public List<Problem.Fault> otherFaults() {
    return problem == null
        ? List.of()
        : problem.errors().stream()
            .filter(fault -> fields.stream().noneMatch(field -> isOf(field, fault.field())))
            .toList();
  }

  private static boolean isOf(EntryField field, String path) {
    return path != null && (path.equals(field.name()) || path.startsWith(field.name() + "["));
  }
}
