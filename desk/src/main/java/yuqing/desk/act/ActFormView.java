package yuqing.desk.act;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import yuqing.desk.client.Problem;
import yuqing.desk.form.EnteredForm;

/// The form of an act, empty or with what was entered and what is wrong with it.
///
/// @param number of the thing that the act is about; empty where there is but one
/// @param key by which a repeat of the same form is recorded once
/// @param ifMatch the version on which it is decided; empty where the endpoint asks for none
/// @param problem null before anything was sent
public record ActFormView(
    UUID incident,
    Act act,
    String number,
    String key,
    String ifMatch,
    EnteredForm form,
    ActChoices choices,
    ActSubject subject,
    Problem problem) {

  /// What is wrong with one field of the form, in the reader's language; empty where nothing is.
  public String fault(ActField field) {
    if (problem == null) {
      return "";
    }
    return problem.errors().stream()
        .filter(fault -> isOf(field, fault.field()))
        .map(Problem.Fault::message)
        .distinct()
        .collect(Collectors.joining("；"));
  }

  /// What is wrong with no field that the form shows.
  public List<Problem.Fault> otherFaults() {
    return problem == null
        ? List.of()
        : problem.errors().stream()
            .filter(fault -> act.fields().stream().noneMatch(f -> isShownBeside(f, fault)))
            .toList();
  }

  /// The groups that this form has: a report is put in writing where there is one by telephone.
  public List<String> groups() {
    return act.groups().stream()
        .filter(group -> !group.equals("written") || !choices.telephoneReports().isEmpty())
        .toList();
  }

  /// Whether something was entered into a group, or is wrong with it.
  public boolean isUsed(String group) {
    return act.fieldsOf(group).stream()
        .anyMatch(field -> !form.one(field.name()).isEmpty() || !fault(field).isEmpty());
  }

  /// The members entered so far, and room for one.
  public List<TeamRow> teamRows() {
    var posts = form.all("team.post");
    var names = form.all("team.name");
    var rows = new ArrayList<TeamRow>();
    for (int i = 0; i < Math.min(posts.size(), names.size()); i++) {
      rows.add(new TeamRow(posts.get(i), names.get(i)));
    }
    if (rows.isEmpty()) {
      rows.add(new TeamRow("", ""));
    }
    return rows;
  }

  /// A member of the handling team as it was entered.
  public record TeamRow(String post, String name) {}

  private static boolean isShownBeside(ActField field, Problem.Fault fault) {
    return field.kind() != FieldKind.HIDDEN && isOf(field, fault.field());
  }

  private static boolean isOf(ActField field, String path) {
    var name = field.name();
    return path != null
        && (path.equals(name) || path.startsWith(name + "[") || path.startsWith(name + "."));
  }
}
