package yuqing.desk.meeting;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import yuqing.contracts.term.MeetingKind;
import yuqing.contracts.term.Post;
import yuqing.desk.client.DepartmentView;
import yuqing.desk.client.Problem;
import yuqing.desk.client.RiskView;
import yuqing.desk.form.EnteredRow;
import yuqing.desk.form.FieldFaults;

/// The form by which a meeting is recorded.
///
/// @param incident id of the incident that it was about; empty for none
/// @param key by which a repeat of the same form is recorded once
/// @param risks the open ones, which a joint meeting may take as its agenda
public record NewMeetingForm(
    String incident,
    String key,
    MeetingEntry entry,
    List<DepartmentView> departments,
    List<RiskView> risks,
    FieldFaults faults) {

  /// Those who are asked to a meeting as a rule.
  private static final List<Post> USUALLY_ASKED =
      List.of(Post.GROUP_OFFICE, Post.ADMIN_OFFICE, Post.DEPARTMENT_HEAD);

  public String one(String field) {
    return entry.form().one(field);
  }

  public boolean hasRisk(UUID risk) {
    return entry.form().has("risks", risk.toString());
  }

  /// What is wrong with the chosen risks; empty where nothing is.
  public String riskFault() {
    var rows =
        IntStream.range(0, entry.form().all("risks").size()).mapToObj("risks[%d]"::formatted);
    return Stream.concat(Stream.of("risks"), rows)
        .map(faults::of)
        .filter(fault -> !fault.isEmpty())
        .distinct()
        .collect(Collectors.joining("；"));
  }

  public List<String> kinds() {
    return Arrays.stream(MeetingKind.values()).map(MeetingKind::name).toList();
  }

  public List<String> posts() {
    return Arrays.stream(Post.values()).map(Post::code).toList();
  }

  /// What is chosen while nothing was entered: the leading group chairs most.
  public String chair() {
    return one("chair").isEmpty() ? Post.LEADING_GROUP.code() : one("chair");
  }

  public List<EnteredRow> attendance() {
    var rows = entry.attendance();
    return rows.isEmpty() && !faults.isRefused()
        ? USUALLY_ASKED.stream().map(post -> new EnteredRow(Map.of("post", post.code()))).toList()
        : EnteredRow.withRoom(rows);
  }

  public List<EnteredRow> decisions() {
    return EnteredRow.withRoom(entry.decisions());
  }

  /// What is wrong with a row; empty where nothing is.
  private String rowFault(String list, int row, String... fields) {
    return Stream.concat(
            Stream.of(faults.of(list + "[" + row + "]")),
            Arrays.stream(fields).map(field -> faults.of(list, row, field)))
        .filter(fault -> !fault.isEmpty())
        .collect(Collectors.joining("；"));
  }

  public String attendeeFault(int row) {
    return rowFault("attendance", row, "post", "department", "name", "absence");
  }

  public String decisionFault(int row) {
    return rowFault("decisions", row, "title", "ownerPost", "ownerDepartment", "dueOn");
  }

  public List<Problem.Fault> otherFaults() {
    return faults.besides(MeetingEntry.SHOWN);
  }
}
