package yuqing.desk.form;

import java.util.List;
import java.util.stream.Collectors;
import yuqing.desk.client.Problem;

/// What a service found wrong with a form, field by field.
///
/// @param problem null where nothing was sent yet
public record FieldFaults(Problem problem) {

  public static FieldFaults none() {
    return new FieldFaults(null);
  }

  public boolean isRefused() {
    return problem != null;
  }

  /// Of the field itself, in the reader's language; empty where nothing is wrong with it.
  public String of(String field) {
    return faults().stream()
        .filter(fault -> field.equals(fault.field()))
        .map(Problem.Fault::message)
        .distinct()
        .collect(Collectors.joining("；"));
  }

  /// Of a field of the row that was sent as number `row`, from 0: `sightings[0].url`.
  public String of(String list, int row, String field) {
    return of("%s[%d].%s".formatted(list, row, field));
  }

  /// What is wrong with no field that the form shows.
  ///
  /// @param shown names of plain fields and of lists whose rows show their own faults
  public List<Problem.Fault> besides(List<String> shown) {
    return faults().stream()
        .filter(
            fault ->
                fault.field() == null
                    || shown.stream()
                        .noneMatch(
                            name ->
                                fault.field().equals(name) || fault.field().startsWith(name + "[")))
        .toList();
  }

  private List<Problem.Fault> faults() {
    return problem == null ? List.of() : problem.errors();
  }
}
